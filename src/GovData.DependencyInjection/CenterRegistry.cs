using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.DependencyInjection;

/// <summary>The names of the centers registered in one collection of services.</summary>
internal sealed class CenterRegistry
{
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public static CenterRegistry Of(IServiceCollection services)
    {
        var known = services.FirstOrDefault(service => service.ServiceType == typeof(CenterRegistry))?.ImplementationInstance;
        if (known is CenterRegistry registry) return registry;
        var made = new CenterRegistry();
        services.AddSingleton(made);
        return made;
    }

    public void Add(string name)
    {
        if (_names.Contains(name))
            throw new InvalidOperationException(name.Length == 0
                ? "A center without a name is registered already: give the second one a name."
                : $"A center named '{name}' is registered already: two registrations would mix their credentials. Use the builder of the first to add options.");
        _names.Add(name);
    }

    public override string ToString() => string.Join(", ", _names.Select(name => name.Length == 0 ? "(the one without a name)" : name));
}
