namespace GovData.Certificates;

/// <summary>The classes of characters in a PDF (ISO 32000-1, 7.2.2).</summary>
internal static class PdfCharacters
{
    public static bool IsSpace(int one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(int one) => one is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public static bool IsRegular(int one) => one >= 0 && !IsSpace(one) && !IsDelimiter(one);

    public static bool IsDigit(int one) => one is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit; negative when it is none.</summary>
    public static int Hex(int one) => one switch
    {
        >= '0' and <= '9' => one - '0',
        >= 'a' and <= 'f' => one - 'a' + 10,
        >= 'A' and <= 'F' => one - 'A' + 10,
        _ => -1,
    };
}
