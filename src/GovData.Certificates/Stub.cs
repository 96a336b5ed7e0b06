namespace GovData.Certificates;
internal static class PdfExaminer { public static void Examine(byte[] f, Examination e) { } }
