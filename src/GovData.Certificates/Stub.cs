using System;
namespace GovData.Certificates;
internal sealed class SignedData { public string Shape => "x"; public static SignedData? Read(byte[] b, bool mayBeBer, CheckList c) => null; public void Judge(byte[] c, SignatureExamination s, Examination e) { } }
internal static class TimestampToken { public static DateTimeOffset? Judge(byte[] t, byte[] s, ChainJudge c, CheckList l) => null; }
internal static class PdfExaminer { public static void Examine(byte[] f, Examination e) { } }
