using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata catalog template OUT.xlsx</c></summary>
internal sealed class CatalogTemplateOut : Verb
{
    private readonly PathArgument file = new("OUT") { Arity = ArgumentArity.ZeroOrMore };

    public CatalogTemplateOut(Session session)
        : base("template",
            session.Speech.Of("catalog template 输出.xlsx", "catalog template OUT.xlsx"),
            session.Speech.Of("写出部门填写目录清单的工作簿模板；已有的文件不会覆盖。", "Writes the workbook in which a department fills in its list; a file that exists is not written over."),
            session.Speech.Of("0 已写出   2 用法有误   3 写不进去   130 被中断", "0 written   2 wrong usage   3 cannot be written   130 interrupted")) =>
        Arguments.Add(file);

    public override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一个 .xlsx 文件名。", "Name one .xlsx file.");
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new UsageException("请给出一个 .xlsx 文件名。", "Name one .xlsx file.");
        OutputPlace.New(path);
        using var workbook = new MemoryStream();
        CatalogSheet.WriteTemplate(workbook);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var written = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            Write(workbook, written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputPlace.NotWritten(path);
        }
        return Task.FromResult(ExitCode.Yes);
    }

    private static void Write(MemoryStream workbook, FileStream written)
    {
        try
        {
            workbook.WriteTo(written);
            written.Flush();
        }
        catch (IOException)
        {
            File.Delete(written.Name);
            throw;
        }
    }
}
