using System.Text;

namespace GovData.Testing;

/// <summary>Writes a test PDF revision by revision: catalog 1, pages 2, font 3, then two objects a page, then two a signature.</summary>
internal static class PdfAssembly
{
    private const int FirstPage = 4;

    public static byte[] Write(TestPdf document)
    {
        var file = new PdfFile();
        var fields = new List<int>();
        file.Object(1, Catalog(document.Signatures.Count > 0 ? [Field(document, 0)] : []));
        file.Object(2, $"<< /Type /Pages /Kids [{string.Join(" ", Enumerable.Range(0, document.PageCount).Select(i => $"{FirstPage + 2 * i} 0 R"))}] /Count {document.PageCount} >>");
        file.Object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < document.PageCount; i++)
        {
            var page = FirstPage + 2 * i;
            file.Object(page, Page(page + 1, i == 0 && document.Signatures.Count > 0 ? [Field(document, 0)] : []));
            file.Stream(page + 1, Content(i == 0 ? document.Text : $"Page {i + 1}"));
        }
        for (var i = 0; i < document.Signatures.Count; i++)
        {
            fields.Add(Field(document, i));
            if (i > 0)
            {
                file.Object(1, Catalog(fields));
                file.Object(FirstPage, Page(FirstPage + 1, fields));
            }
            PdfSigning.Sign(file, document, document.Signatures[i], fields[i]);
        }
        if (document.Signatures.Count == 0) file.End();
        return file.ToArray();
    }

    /// <summary>The content of a page that shows one line.</summary>
    public static byte[] Content(string text) =>
        Encoding.ASCII.GetBytes($"BT /F1 12 Tf 20 150 Td ({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")}) Tj ET");

    private static int Field(TestPdf document, int signature) => FirstPage + 2 * document.PageCount + 2 * signature;

    private static string Catalog(List<int> fields) =>
        fields.Count == 0 ? "<< /Type /Catalog /Pages 2 0 R >>" : $"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{References(fields)}] /SigFlags 3 >> >>";

    private static string Page(int content, List<int> fields) =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents {content} 0 R /Resources << /Font << /F1 3 0 R >> >>{(fields.Count == 0 ? "" : $" /Annots [{References(fields)}]")} >>";

    private static string References(List<int> numbers) => string.Join(" ", numbers.Select(number => $"{number} 0 R"));
}
