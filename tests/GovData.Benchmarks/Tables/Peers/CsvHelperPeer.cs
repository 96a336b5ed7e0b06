using System.Collections.Generic;
using System.Linq;
using CsvHelper;

namespace GovData.Benchmarks.Tables;

/// <summary>CsvHelper and FluentValidation doing the same checks, as such validators are written.</summary>
internal static class CsvHelperPeer
{
    public static long Judge(string path, FindingCounts counts)
    {
        var validator = new PersonValidator();
        var seen = new HashSet<string>();
        var rows = 0L;
        using var reader = CsvReader.FromFile(path);
        foreach (var person in reader.GetRecords<Person>())
        {
            rows++;
            var result = validator.Validate(person);
            foreach (var failure in result.Errors) counts.Add(failure.PropertyName, failure.ErrorCode);
            if (result.Errors.All(failure => failure.PropertyName != "id_no") && !seen.Add(person.IdNo)) counts.Add("id_no", "unique");
        }
        return rows;
    }
}
