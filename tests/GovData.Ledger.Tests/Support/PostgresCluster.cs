using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Npgsql;

namespace GovData.Ledger.Tests;

/// <summary>
/// A PostgreSQL server of this process's own: a new cluster on a free loopback port, as it is configured when it is installed, so that a commit waits for the disk. It
/// ends when this process does, however that ends: its keeper waits for the end of its input.
/// </summary>
internal sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster> s_shared = new(Start);
    private readonly Process _keeper;
    private int _prefixes;

    private PostgresCluster(Process keeper, int port) => (_keeper, ConnectionString) = (keeper, $"Host=127.0.0.1;Port={port};Username=govdata;Database=postgres;Pooling=true;Maximum Pool Size=30;Timeout=15");

    public static PostgresCluster Shared => s_shared.Value;

    /// <summary>Why there is no PostgreSQL here; null when there is.</summary>
    public static string? Missing { get; } =
        Binaries is null ? "PostgreSQL is not installed: apt-get install postgresql" : OperatingSystem.IsLinux() ? null : "PostgreSQL is started on Linux only";

    public string ConnectionString { get; }

    public static string? Binaries => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    public NpgsqlConnection Connect() => new(ConnectionString);

    /// <summary>A table prefix nobody else uses.</summary>
    public string NextPrefix() => $"t{Interlocked.Increment(ref _prefixes)}_";

    public object? Sql(string text)
    {
        using var connection = Connect();
        connection.Open();
        using var command = new NpgsqlCommand(text, connection);
        return command.ExecuteScalar();
    }

    private static PostgresCluster Start()
    {
        if (Missing is { } reason) throw new InvalidOperationException(reason);
        var said = "";
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var port = FreePort();
            var keeper = Keep(port);
            said = keeper.StandardOutput.ReadLine();
            if (said == "ready") return new PostgresCluster(keeper, port);
            said += keeper.StandardOutput.ReadToEnd() + keeper.StandardError.ReadToEnd();
        }
        throw new InvalidOperationException("PostgreSQL did not start: " + said);
    }

    /// <summary>The server refuses to run as root, so root runs it as the user that its package made.</summary>
    private static Process Keep(int port)
    {
        var script = $"""
            D=$(mktemp -d) && trap 'rm -rf "$D"' EXIT && cd "$D" || exit 1
            {Binaries}/initdb -D "$D/data" -A trust -U govdata -E UTF8 --locale=C >"$D/log" 2>&1 &&
            {Binaries}/pg_ctl -D "$D/data" -w -t 60 -l "$D/log" -o "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=$D" start >/dev/null ||
                {'{'} cat "$D/log"; exit 1; {'}'}
            echo ready
            cat >/dev/null
            {Binaries}/pg_ctl -D "$D/data" -m immediate stop >/dev/null
            """;
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("su", ["postgres", "-s", "/bin/bash", "-c", script])
            : new ProcessStartInfo("/bin/bash", ["-c", script]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
