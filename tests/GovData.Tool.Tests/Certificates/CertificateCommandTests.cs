using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Certificates;

public sealed class CertificateCommandTests : IDisposable
{
    private readonly CertificateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_file_is_VALID_with_exit_0_and_the_page_says_who_signed_and_what_is_covered()
    {
        var (code, output, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At]);

        Assert.Equal(0, code);
        Assert.Contains("VALID", output, StringComparison.Ordinal);
        Assert.Contains("signer: C=CN,O=Test Bureau,CN=Seal Signer", output, StringComparison.Ordinal);
        Assert.Contains("covers: OFD.xml, Doc_0/Document.xml", output, StringComparison.Ordinal);
        Assert.Contains("not covered (the signature's own): Doc_0/Signs/Sign_0/SignedValue.dat", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_reader_of_Chinese_reads_Chinese() =>
        Assert.Contains("无效（INVALID，digest.wrong）", (await Run.InChineseAsync(["certificate", "verify", _folder.Tampered, .. _folder.Basis, .. CertificateFolder.At])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task For_programs_there_is_one_line_a_file_and_the_worst_verdict_is_the_exit_code()
    {
        var (code, output, _) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, _folder.Unsigned, _folder.Tampered, .. _folder.Basis, .. CertificateFolder.At, "--output", "json"]);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(1, code);
        Assert.Equal(["VALID certificate.valid", "NOT_SIGNED signatures.none", "INVALID digest.wrong"], lines.Select(line => $"{line.GetProperty("verdict")} {line.GetProperty("code")}"));
        Assert.Equal(_folder.Good, lines[0].GetProperty("file").GetString());
        Assert.Equal("SES v4", lines[0].GetProperty("signatures")[0].GetProperty("shape").GetString());
        Assert.All(lines[0].GetProperty("fragments").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("check").GetString()!));
    }

    [Fact]
    public async Task A_file_nobody_signed_has_exit_4() => Assert.Equal(4, (await Run.InEnglishAsync(["certificate", "verify", _folder.Unsigned, .. _folder.Basis, .. CertificateFolder.At])).Code);

    [Fact]
    public async Task Without_revocation_lists_nothing_can_be_judged_and_the_exit_is_3()
    {
        var (code, output, _) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.WithoutLists, .. CertificateFolder.At]);

        Assert.Equal(3, code);
        Assert.Matches(@"revocation\.missing \(signer\): .*, issued by [^\]]*CN=[^\]]*\]", output);
        Assert.Contains("revocation.missing (maker of the seal): ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_the_others_are_judged()
    {
        var (code, output, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Path("none.ofd"), _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--output", "json"]);

        Assert.Equal(3, code);
        Assert.Contains("none.ofd: cannot be read.", error, StringComparison.Ordinal);
        Assert.Equal(["file.unreadable", "certificate.valid"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("2026-06-31")]
    [InlineData("2026-06-01T08:00:00")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59+08:00")]
    public async Task A_time_without_a_zone_or_none_at_all_is_wrong_usage(string time)
    {
        var (code, _, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, "--as-of", time]);

        Assert.Equal(2, code);
        Assert.Contains("--as-of is a date such as 2026-06-01", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_midnight_of_Beijing()
    {
        var (_, output, _) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, "--as-of", "2026-06-01", "--output", "json"]);

        Assert.Equal(new DateTimeOffset(2026, 5, 31, 16, 0, 0, TimeSpan.Zero), JsonDocument.Parse(output).RootElement.GetProperty("asOf").GetDateTimeOffset());
    }

    [Fact]
    public async Task Without_trust_it_is_wrong_usage_and_a_file_that_is_no_certificate_ends_the_command()
    {
        Assert.Equal(2, (await Run.InEnglishAsync(["certificate", "verify", _folder.Good])).Code);
        Assert.Equal(3, (await Run.InEnglishAsync(["certificate", "verify", _folder.Good, "--trust", _folder.Good])).Code);
    }

    [Fact]
    public async Task A_folder_without_certificates_and_a_certificate_in_place_of_a_list_are_told_and_nothing_is_judged()
    {
        var emptyTrust = await Run.InEnglishAsync("certificate", "verify", _folder.Good, "--trust", _folder.Path("pki/crl"));
        var noList = await Run.InEnglishAsync([.. "certificate verify".Split(' '), _folder.Good, .. _folder.WithoutLists, "--crl", _folder.Path("pki/anchors")]);

        Assert.Equal((3, 3), (emptyTrust.Code, noList.Code));
        Assert.Contains("holds no 'CERTIFICATE'", emptyTrust.Error, StringComparison.Ordinal);
        Assert.Contains("holds no 'X509 CRL'", noList.Error, StringComparison.Ordinal);
        Assert.Empty(emptyTrust.Output + noList.Output);
    }

    [Fact]
    public async Task A_receipt_is_replayed_to_the_same_verdict_and_for_another_file_to_a_difference_by_name()
    {
        var receipt = _folder.Path("good.receipt.json");
        Assert.Equal(0, (await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key])).Code);

        var same = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis, "--receipt-trust", _folder.PublicKey]);
        var other = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Tampered, .. _folder.Basis, "--receipt-trust", _folder.PublicKey]);

        Assert.Equal((0, 1), (same.Code, other.Code));
        Assert.Contains("the same: VALID", same.Output, StringComparison.Ordinal);
        Assert.Contains("replay.document: The file is not the one that was verified.", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_whose_key_is_not_named_is_replayed_and_that_is_told()
    {
        var receipt = _folder.Path("good.receipt.json");
        await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);

        var (code, _, error) = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis]);

        Assert.Equal(0, code);
        Assert.Contains("The receipt's signature was not verified", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_have_one_receipt_and_each_is_replayed_by_its_proof()
    {
        var receipt = _folder.Path("all.receipt.json");
        await Run.InEnglishAsync(["certificate", "verify", _folder.Good, _folder.Unsigned, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);
        Assert.Contains("\"BATCH\"", Security.SignedDocument.Parse(await File.ReadAllTextAsync(receipt)).PayloadText(), StringComparison.Ordinal);

        var good = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis, "--receipt-trust", _folder.PublicKey]);
        var other = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Tampered, .. _folder.Basis, "--receipt-trust", _folder.PublicKey]);
        var proofs = await File.ReadAllLinesAsync(receipt + ".proofs");
        await File.WriteAllTextAsync(receipt + ".proofs", "\uFEFF" + proofs[1] + "\n");
        var tooFew = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis]);
        await File.WriteAllTextAsync(receipt + ".proofs", proofs[1] + "\n" + proofs[0][..^9] + "\n");
        var cut = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis]);
        File.Delete(receipt + ".proofs");
        var unproved = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis]);

        Assert.Equal((0, 1, 3, 3, 3), (good.Code, other.Code, tooFew.Code, cut.Code, unproved.Code));
        Assert.Contains("all.receipt.json.proofs holds 1 of 2 proofs", tooFew.Error, StringComparison.Ordinal);
        Assert.Contains("all.receipt.json.proofs, line 2: ", cut.Error, StringComparison.Ordinal);
        Assert.Contains("the same: VALID", good.Output, StringComparison.Ordinal);
        Assert.Matches(@"it differs; the verdict now: INVALID(.|\n)*replay\.document: .* has no proof of this file", other.Output);
        Assert.Contains("all.receipt.json.proofs: cannot be read", unproved.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_says_another_certificate_is_replayed_to_the_same_warning()
    {
        var (receipt, file) = (_folder.Path("r.json"), _folder.Write("1.2.156.3005.2.11990000TEST00000X001.11990000TEST00000Y.SCRATCH0002.001.V.ofd", await File.ReadAllBytesAsync(_folder.Good)));
        var verified = await Run.InEnglishAsync(["certificate", "verify", file, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);

        var replayed = await Run.InEnglishAsync(["certificate", "replay", receipt, file, .. _folder.Basis, "--receipt-trust", _folder.PublicKey]);

        Assert.Contains("content.file-name", verified.Output, StringComparison.Ordinal);
        Assert.StartsWith("the same: VALID", replayed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_an_editor_has_saved_with_a_mark_is_read()
    {
        var receipt = _folder.Path("r.json");
        await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);
        await File.WriteAllTextAsync(receipt, await File.ReadAllTextAsync(receipt), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(0, (await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis, "--receipt-trust", _folder.PublicKey])).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Where_the_receipt_can_not_be_written_the_verdicts_are_whole_and_nothing_half_is_left(int files)
    {
        var receipt = _folder.Path("r.json");
        using var answered = new MemoryStream();
        using var output = new ActingWriter(answered, () => Directory.CreateDirectory(receipt));
        using var error = new StringWriter();
        string[] words = ["certificate", "verify", .. Enumerable.Repeat(_folder.Good, files), .. _folder.Basis, .. CertificateFolder.At, "--output", "json", "--receipt", receipt, "--receipt-key", _folder.Key];

        var code = await new Terminal(new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo("en-US"))).RunAsync(words, CancellationToken.None);

        var lines = Encoding.UTF8.GetString(answered.ToArray());
        Assert.Equal((3, files), (code, lines.Count(c => c == '\n')));
        Assert.EndsWith("}\n", lines, StringComparison.Ordinal);
        Assert.Contains("r.json can't be written", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(receipt + ".proofs"));
    }

    [Fact]
    public async Task A_name_that_would_steer_a_terminal_does_not()
    {
        var (_, output, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Write("a\u001b[31m.ofd", [1]), _folder.Path("b\u001b[31m\u0007.ofd"), .. _folder.Basis, .. CertificateFolder.At]);

        Assert.DoesNotContain(output + error, c => char.IsControl(c) && c != '\n');
        Assert.Contains("b?[31m?.ofd", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_receipt_where_a_file_was_not_read_and_that_is_told()
    {
        var receipt = _folder.Path("some.receipt.json");

        var (code, _, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, _folder.Path("none.ofd"), .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);

        Assert.Equal(3, code);
        Assert.Contains("No receipt was written: 1 of the files cannot be read", error, StringComparison.Ordinal);
        Assert.False(File.Exists(receipt));
    }

    [Theory]
    [InlineData("encrypted", "A password protects it, which a command does not ask for.")]
    [InlineData("public", "It is a public key, and signing takes the private one.")]
    public async Task A_key_that_does_not_sign_is_told_with_what_to_do(string kind, string said)
    {
        var key = kind == "public" ? _folder.PublicKey : _folder.Write("locked.key", System.Text.Encoding.ASCII.GetBytes("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n"));

        var (code, _, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", _folder.Path("new.json"), "--receipt-key", key]);

        Assert.Equal(3, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--trust")]
    [InlineData("--crl")]
    public async Task A_path_that_is_not_there_is_told_by_option_in_the_readers_language(string option)
    {
        string[] words = ["certificate", "verify", _folder.Good, .. option == "--trust" ? ["--trust", _folder.Path("nowhere")] : (string[])[.. _folder.WithoutLists, "--crl", _folder.Path("nowhere")]];

        var (english, chinese) = (await Run.InEnglishAsync(words), await Run.InChineseAsync(words));

        Assert.Equal((3, $"{option}: there is no file or folder {_folder.Path("nowhere")}. Check the path."), (english.Code, english.Error.Trim()));
        Assert.Equal((3, $"{option}：没有 {_folder.Path("nowhere")} 这个文件或文件夹。请核对路径。"), (chinese.Code, chinese.Error.Trim()));
    }

    [Fact]
    public async Task A_receipt_is_never_written_over_a_file_that_is_there()
    {
        foreach (var there in (string[])[_folder.Good, _folder.Key, _folder.Write("old.receipt.json", "an older receipt"u8.ToArray())])
        {
            var before = await File.ReadAllBytesAsync(there);
            var (code, _, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", there, "--receipt-key", _folder.Key]);

            Assert.Equal(3, code);
            Assert.Contains("is there already and is not written over", error, StringComparison.Ordinal);
            Assert.Equal(before, await File.ReadAllBytesAsync(there));
        }
    }

    [Fact]
    public async Task A_receipt_that_is_not_to_be_believed_has_the_last_word()
    {
        var receipt = _folder.Path("good.receipt.json");
        await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", receipt, "--receipt-key", _folder.Key]);
        var stranger = _folder.Write("stranger.pem", System.Text.Encoding.ASCII.GetBytes(Security.SigningKey.CreateSm2().PublicKey.ToPem()));

        var (code, output, _) = await Run.InEnglishAsync(["certificate", "replay", receipt, _folder.Good, .. _folder.Basis, "--receipt-trust", stranger]);

        Assert.Equal(1, code);
        Assert.StartsWith("the receipt is NOT to be believed", output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--department", "123", 2, "--department: ")]
    [InlineData("--receipt-key", "none.key", 3, "The file is not there.")]
    public async Task What_a_receipt_cannot_be_signed_with_is_told(string option, string value, int exit, string said)
    {
        string[] signing = option == "--receipt-key" ? [option, _folder.Path(value)] : ["--receipt-key", _folder.Key, option, value];

        var (code, _, error) = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis, .. CertificateFolder.At, "--receipt", _folder.Path("new.json"), .. signing]);

        Assert.Equal(exit, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path("new.json")));
    }

    [Fact]
    public async Task What_is_wrong_with_trust_is_told_by_option_and_file_in_one_language()
    {
        var cut = _folder.Write("pki/anchors/cut.crt", (await File.ReadAllBytesAsync(Directory.GetFiles(_folder.Path("pki/anchors"))[0]))[..100]);

        var english = await Run.InEnglishAsync(["certificate", "verify", _folder.Good, .. _folder.Basis]);
        var chinese = await Run.InChineseAsync(["certificate", "verify", _folder.Good, .. _folder.Basis]);

        Assert.Equal((3, 3), (english.Code, chinese.Code));
        Assert.Equal($"--trust: {cut} is no whole certificate in DER or PEM. Put a whole one in its place, or take it away.", english.Error.Trim());
        Assert.Equal($"--trust：{cut} 不是完整的证书（DER 或 PEM）。请换成完整的文件，或把它移走。", chinese.Error.Trim());
    }

    /// <summary>An output with a buffer before it, that does something when it is first written to.</summary>
    private sealed class ActingWriter(Stream stream, Action once) : StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 20)
    {
        private Action? _once = once;

        public override Task WriteAsync(string? value)
        {
            _once?.Invoke();
            _once = null;
            return base.WriteAsync(value);
        }
    }
}
