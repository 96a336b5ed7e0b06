using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Standards;
using GovData.Validation;
using Npgsql;

namespace DepartmentWorker;

/// <summary>The department's table, day by day.</summary>
internal sealed class Register(Settings.RegisterSettings settings)
{
    private const string Prefix = "register@";

    /// <summary>What is due on a day: the whole table as of that day, by the entry as it is published now.</summary>
    public async Task<SubmissionPlan?> PlanAsync(CenterClient center, CivilDate day, CancellationToken cancellationToken)
    {
        var entry = await center.Catalog.GetEntryAsync(settings.Entry, cancellationToken);
        return new SubmissionPlan(entry, day.ToString(), SourceOf(day)) { ResponsibilityLine = settings.Line };
    }

    /// <summary>The rows that a name in the ledger stands for: after a restart, or on another machine.</summary>
    public SubmissionSource? Find(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && CivilDate.TryParse(name[Prefix.Length..], out var day, out _) ? SourceOf(day) : null;

    private SubmissionSource SourceOf(CivilDate day) => settings.File is { } file
        ? SubmissionSource.FromFile(file.Replace("{day}", day.ToString(), StringComparison.Ordinal))
        : SubmissionSource.FromTable(Prefix + day, TableSource.FromRows(token => QueryAsync(day, token)));

    private async Task<DbDataReader> QueryAsync(CivilDate day, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(settings.Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var query = new NpgsqlCommand(settings.Query, connection);
        query.Parameters.AddWithValue("day", DateOnly.FromDateTime(day.ToDateTime()));
        return await query.ExecuteReaderAsync(CommandBehavior.CloseConnection, cancellationToken);
    }
}
