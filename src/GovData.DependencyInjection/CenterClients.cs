using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovData.DependencyInjection;

/// <summary>The registered centers by name, for names that are known at run time only.</summary>
public class CenterClients
{
    private readonly IServiceProvider _provider = null!;
    private readonly CenterRegistry _registry = null!;

    internal CenterClients(IServiceProvider provider, CenterRegistry registry) => (_provider, _registry) = (provider, registry);

    /// <summary>For test doubles.</summary>
    protected CenterClients()
    {
    }

    /// <summary>The names, in the order they were registered.</summary>
    public virtual IReadOnlyList<string> Names => _registry.Names;

    /// <summary>The client of one center; the same one at every call.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">No center of that name is registered.</exception>
    public virtual CenterClient Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _registry.Names.Contains(name)
            ? _provider.GetRequiredKeyedService<CenterClient>(name)
            : throw new KeyNotFoundException($"No center '{name}' is registered; registered are: {_registry}.");
    }

    internal CenterClient Default =>
        _registry.Names.Contains(Options.DefaultName) ? Get(Options.DefaultName)
        : _registry.Names.Count == 1 ? Get(_registry.Names[0])
        : throw new InvalidOperationException($"Several centers are registered ({_registry}): ask for one of them by its key, such as [FromKeyedServices(\"{_registry.Names[0]}\")].");
}
