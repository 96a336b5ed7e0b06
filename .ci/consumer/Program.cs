using System;
using System.Linq;
using GovData.Client;
using GovData.Testing;

var mock = new MockCenter();
var department = mock.Departments.Add("11500000009275780L", "500000", "示例部门", level: 2);
using var center = new CenterClient(mock.OptionsFor(department));

var capabilities = await center.Service.GetCapabilitiesAsync();
if (!capabilities.Offers("core") || mock.Journal.Of("getCapabilities").Count != 1) return 1;
Console.WriteLine($"OK: {string.Join(", ", mock.Journal.Select(entry => entry.Operation))}");
return 0;
