namespace System.Threading.Tasks;

/// <summary>Waiting by a given clock as net10.0 says it. For packages with Microsoft.Bcl.TimeProvider.</summary>
internal static class TaskDelays
{
    extension(Task)
    {
        public static Task Delay(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) => timeProvider.Delay(delay, cancellationToken);
    }
}
