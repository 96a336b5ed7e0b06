namespace GovData.Ledger;

/// <summary>States of a step, as the table <c>task</c> writes them.</summary>
internal static class TaskStates
{
    public const string Ready = "ready";

    /// <summary>The intent is durable: the sealed bytes are spooled and their digest is committed.</summary>
    public const string Sealed = "sealed";

    public const string Done = "done";
}
