using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

/// <summary>Catalog entries as a department would write them.</summary>
internal static class Entries
{
    public static JsonObject Divisions(Action<JsonObject>? change = null)
    {
        var entry = (JsonObject)JsonNode.Parse("""
            {
              "title": "行政区划代码",
              "providerName": "市规划和自然资源局",
              "providerCode": "11500000009275780L",
              "abstract": "重庆市县级以上行政区划代码及其有效期。",
              "format": { "category": "电子表格", "type": "csv" },
              "items": [
                { "name": "区划代码", "englishName": "code", "type": "C(6)", "required": true, "isKey": true, "identifier": "DIVISION_CODE" },
                { "name": "区划名称", "englishName": "name", "type": "C(40)", "required": true },
                { "name": "生效年份", "englishName": "valid_from", "type": "N(4)" },
                { "name": "联系人", "englishName": "contact", "type": "C(20)", "isSensitive": true }
              ],
              "sharing": { "type": "CONDITIONAL", "condition": "用于履行职责", "method": "PLATFORM" },
              "opening": { "type": "UNCONDITIONAL" },
              "updateCycle": "EVERY_YEAR",
              "relatedCodes": []
            }
            """)!;
        change?.Invoke(entry);
        return entry;
    }
}
