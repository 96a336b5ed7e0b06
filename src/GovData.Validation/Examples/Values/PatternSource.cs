using System.Text;

namespace GovData.Validation;

/// <summary>Texts that fit a regular expression.</summary>
internal sealed class PatternSource(PatternNode pattern) : ValueSource
{
    public override long Capacity => pattern.Count;

    public override string ValueOf(long number)
    {
        var text = new StringBuilder();
        pattern.Write(text, number);
        return text.ToString();
    }
}
