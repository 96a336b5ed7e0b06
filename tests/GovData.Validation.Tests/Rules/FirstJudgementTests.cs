using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using GovData.Standards;

namespace GovData.Validation.Tests;

/// <summary>What is judged first in a process gets the report it gets later: no rule waits for somebody to have numbered it.</summary>
public class FirstJudgementTests
{
    [Theory]
    [InlineData(nameof(OfAnEntry))]
    [InlineData(nameof(OfAList))]
    [InlineData(nameof(OfATable))]
    [InlineData(nameof(OfAListSheet))]
    [InlineData(nameof(OfADraft))]
    [InlineData(nameof(OfAnExample))]
    public void The_first_judgement_of_a_process_is_that_of_every_later_one(string judgement)
    {
        var fresh = new FreshAssemblies().LoadFromAssemblyPath(typeof(FirstJudgementTests).Assembly.Location).GetType(typeof(FirstJudgementTests).FullName!)!;
        Assert.NotSame(typeof(FirstJudgementTests), fresh);

        var (first, later) = (Call(fresh, judgement), Call(fresh, judgement));

        Assert.Equal(later, first);
        Assert.Equal(Call(typeof(FirstJudgementTests), judgement), first);
    }

    [Fact]
    public void Codes_with_their_names_are_told_apart_from_codes_of_the_wrong_type()
    {
        var fresh = new FreshAssemblies().LoadFromAssemblyPath(typeof(FirstJudgementTests).Assembly.Location).GetType(typeof(FirstJudgementTests).FullName!)!;

        var report = QualityReport.FromJson(Call(fresh, nameof(OfAnEntry)));

        Assert.Equal(["状态 entry.item-code-named 1", "状态 entry.item-code-type 2"], report.Lines().Where(line => line.StartsWith("状态 ", StringComparison.Ordinal)));
    }

    private static string OfAnEntry() => CatalogValidator.Validate(Named()).ToJson();

    private static string OfAList() => CatalogValidator.ValidateList([Named(), Named()]).ToJson();

    private static string OfATable() => Entry.Of(Entry.Item("状态", "C(1)", required: true, key: true)).JudgeAsync("状态,旁\n有效,1\n,2\n1,3\n1,\"4\" x\n").Result.ToJson();

    private static string OfAListSheet() => CatalogSheet.ImportAsync(Bytes("信息资源名称,别的,共享类型,\n许可,1,会,x\n许可,2,会,y\n")).Result.Report.ToJson();

    private static string OfADraft() => EntryDraft.FromAsync(Bytes("甲,乙\n1,2\n3\n\n\"4,5\n")).Result.Report.ToJson();

    private static string OfAnExample()
    {
        using var table = new StringWriter();
        var made = ExampleTable.For(Entry.Of(Entry.Item("状态", "C(1)", required: true, key: true), Entry.Item("日期", "D")));
        made.WriteBreaking(table);
        return string.Join(' ', made.BrokenRules.Select(rule => rule.Id)) + "\n" + table;
    }

    private static CatalogEntry Named() => Entry.Of(Entry.Item("状态", "C(1)", codes: ["1=有效", "2=注销"]));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Call(Type of, string judgement) => (string)of.GetMethod(judgement, BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

    /// <summary>The assemblies of this project once more, as a process just begun has them.</summary>
    private sealed class FreshAssemblies() : AssemblyLoadContext("fresh")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name!.StartsWith("GovData", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
            : null;
    }
}
