using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Kills;

// GovData.Kills KILLS [SEED] [--postgres | --crowd | --department | --naive]: kills a department's program at any moment and asks the center, which lives on, how often it took effect.
// With --crowd: four workers at a time on one ledger in PostgreSQL, one of them killed and one frozen past its leases, so many times.
// With --department: two instances of samples/DepartmentWorker, one killed and one asked to stop.
// With --naive the program is the one departments write by hand, which keeps its key after sending: then a double has to be found.
if (args is ["naive", var itsProfile, var itsTable, var itsMemory]) return await NaiveSender.RunAsync(itsProfile, itsTable, itsMemory);
var (isNaive, isPostgres) = (args.Contains("--naive"), args.Contains("--postgres"));
var words = args.Where(word => !word.StartsWith('-')).ToList();
var kills = words.Count > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 20;
var seed = words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : Random.Shared.Next();
var program = isNaive ? "a program that keeps its key after sending"
    : args.Contains("--department") ? "samples/DepartmentWorker, ledger in PostgreSQL"
    : "govdata submit, ledger in " + (isPostgres || args.Contains("--crowd") ? "PostgreSQL" : "SQLite");
Console.WriteLine($"seed {seed}, {kills} kills of {program}");

var folder = Directory.CreateTempSubdirectory("govdata-kills").FullName;
try
{
    await using var center = await Center.StartAsync(folder);
    var table = new Table(Path.Combine(folder, "rows.csv"), rows: 60_000);
    if (args.Contains("--crowd"))
    {
        var crowd = new Crowd(center, table, new ToolSender(folder, center.Profile, table, await PostgresMemory.CreateAsync(folder), partSize: 22_000), new Random(seed));
        for (var run = 0; run < kills; run++) Console.WriteLine(await crowd.RunAsync());
        return 0;
    }
    if (args.Contains("--department"))
    {
        Console.WriteLine(await new Department(center, table, folder, new Random(seed)).RunAsync());
        return 0;
    }
    ISender sender = isNaive
        ? new NaiveSender(folder, center.Profile, table)
        : new ToolSender(folder, center.Profile, table, isPostgres ? await PostgresMemory.CreateAsync(folder) : new SqliteMemory(folder));
    var deaths = await new Killer(center, table, sender, new Random(seed)).RunAsync(kills);
    Console.WriteLine(deaths);
    Console.WriteLine(isNaive ? "no double was found: the harness proves nothing" : $"{deaths.Kills} kills, {deaths.Runs} submissions, one effect each; seed {seed}");
    return isNaive ? 1 : 0;
}
catch (DoubledException doubled)
{
    Console.WriteLine($"{doubled.Message}; seed {seed}");
    return isNaive ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
