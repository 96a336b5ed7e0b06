using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace GovData.Validation.Tests.Examples.Values;

public class PatternReaderTests
{
    [Theory]
    [InlineData("[A-Z]{2}[0-9]{6}")]
    [InlineData("\\d{3}-\\w{4}")]
    [InlineData("^(渝|川)[A-HJ-NP-Z][0-9A-Z]{5}$")]
    [InlineData("(?:a|bc|[xyz]+)?\\.\\d+")]
    [InlineData("[^0-9]{3}")]
    [InlineData("1[3-9]\\d{9}")]
    [InlineData("0\\d{2,3}-\\d{7,8}")]
    [InlineData(".{4}")]
    [InlineData("\\u4e00[\\u4e00-\\u4e10]{2,}")]
    [InlineData("a*b+c?")]
    public void What_is_made_from_a_pattern_fits_it_and_numbers_differ(string pattern)
    {
        for (var more = 0; more <= 6; more += 3)
        {
            var node = PatternReader.Read(pattern, more)!;
            var made = new HashSet<string>(StringComparer.Ordinal);
            var count = (int)Math.Min(node.Count, 3000);
            for (var number = 0; number < count; number++)
            {
                var text = new StringBuilder();
                node.Write(text, number);
                Assert.Matches(new Regex("^(?:" + pattern + ")$", RegexOptions.ECMAScript), text.ToString());
                made.Add(text.ToString());
            }
            Assert.Equal(count, made.Count);
        }
    }

    [Theory]
    [InlineData("(?=a)a")]
    [InlineData("(a)\\1")]
    [InlineData("\\bword\\b")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("a{x}")]
    [InlineData("*a")]
    [InlineData("a\\")]
    public void What_no_text_is_made_from_is_not_read(string pattern) => Assert.Null(PatternReader.Read(pattern, 3));
}
