using System;
using System.Collections;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>The values for an operation's path template and query, escaped when they travel in an address.</summary>
public sealed class CallParameters : IEnumerable<KeyValuePair<string, string>>
{
    private KeyValuePair<string, string>[] _path = [];
    private KeyValuePair<string, string>[] _query = [];

    /// <summary>No parameters.</summary>
    public static CallParameters None => new();

    /// <summary>The path values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Path => _path;

    /// <summary>The query values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query;

    /// <summary>Adds a path value; for collection initialisers.</summary>
    /// <exception cref="ArgumentException">The value is empty, or <c>.</c> or <c>..</c>, which addresses swallow.</exception>
    public void Add(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value is "." or "..") throw new ArgumentException("The value is swallowed by addresses: choose another.", name);
        _path = [.. _path, new(name, value)];
    }

    /// <summary>Adds a query value; null is left out.</summary>
    public CallParameters With(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (value is not null) _query = [.. _query, new(name, value)];
        return this;
    }

    /// <summary>The path values, then the query values.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (var pair in _path) yield return pair;
        foreach (var pair in _query) yield return pair;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Fills a template.</summary>
    /// <exception cref="ArgumentException">A value for the template is missing, or one is left over.</exception>
    internal string Fill(string template) => PathTemplate.Fill(template, _path, _query);
}
