using System;

namespace DepartmentWorker;

/// <summary>What appsettings.json says beside the section of the center.</summary>
internal sealed class Settings
{
    public LedgerSettings Ledger { get; set; } = new();

    public RegisterSettings Register { get; set; } = new();

    public NightlySettings Nightly { get; set; } = new();

    /// <summary>The department's own book of what it sent.</summary>
    internal sealed class LedgerSettings
    {
        public string Postgres { get; set; } = "";

        /// <summary>The directory for parts on their way: a local disk, one for each instance.</summary>
        public string Spool { get; set; } = "";

        public int PartSize { get; set; }

        public int LeaseSeconds { get; set; }
    }

    /// <summary>The table that is submitted.</summary>
    internal sealed class RegisterSettings
    {
        /// <summary>The catalog entry its rows follow.</summary>
        public string Entry { get; set; } = "";

        public string? Line { get; set; }

        /// <summary>A file that is there every day, <c>{day}</c> in its name standing for the day; null takes the query.</summary>
        public string? File { get; set; }

        public string Postgres { get; set; } = "";

        /// <summary>The rows of a day, <c>@day</c>, in a fixed order, the same whenever it is asked until the submission has ended.</summary>
        public string Query { get; set; } = "";
    }

    /// <summary>When.</summary>
    internal sealed class NightlySettings
    {
        public TimeSpan At { get; set; }
    }
}
