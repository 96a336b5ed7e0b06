using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DepartmentWorker;

/// <summary>What appsettings.json says beside the section of the center.</summary>
internal sealed class Settings
{
    public LedgerSettings Ledger { get; set; } = new();

    public RegisterSettings Register { get; set; } = new();

    public NightlySettings Nightly { get; set; } = new();

    /// <exception cref="OptionsValidationException">One is missing or cannot work; its value is not repeated.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        try
        {
            var read = configuration.Get<Settings>() ?? new();
            var faults = read.Faults().ToList();
            return faults.Count == 0 ? read : throw new OptionsValidationException("", typeof(Settings), faults);
        }
        catch (InvalidOperationException unread)
        {
            throw new OptionsValidationException("", typeof(Settings), [unread.Message]); // it names the setting
        }
    }

    private IEnumerable<string> Faults()
    {
        if (!IsConnection(Ledger.Postgres)) yield return "Ledger:Postgres is missing or is no connection string of PostgreSQL.";
        if (Ledger.Spool.Length == 0) yield return "Ledger:Spool is missing: a directory on a local disk.";
        if (Ledger.LeaseSeconds <= 0) yield return "Ledger:LeaseSeconds is a whole number above zero.";
        if (Ledger.PartSize < 1024) yield return "Ledger:PartSize is a whole number of bytes, 1024 at least.";
        if (Register.Entry.Length == 0) yield return "Register:Entry is missing: the code of the catalog entry.";
        if (Register.File is null && Register.Query.Length == 0) yield return "Register:Query or Register:File is missing: where the rows come from.";
        if (Register.File is null && !IsConnection(Register.Postgres)) yield return "Register:Postgres is missing or is no connection string of PostgreSQL.";
        if (Nightly.At < TimeSpan.Zero || Nightly.At >= TimeSpan.FromDays(1)) yield return "Nightly:At is a time of day, such as 02:30.";
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

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
