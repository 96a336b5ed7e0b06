using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Standards;

/// <summary>行政区划. One division under one code, for as long as it bore that name and code.</summary>
public sealed class Division
{
    /// <summary>Makes a division that is in force.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">District, county and so on.</param>
    /// <param name="validFrom">The first day it is in force.</param>
    public Division(DivisionCode code, string name, DivisionKind kind, CivilDate validFrom)
        : this(code, name, kind, validFrom, null, [], "")
    {
    }

    /// <summary>Makes a division that may have been abolished.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">District, county and so on.</param>
    /// <param name="validFrom">The first day it is in force.</param>
    /// <param name="validTo">The last day; null while it is in force.</param>
    /// <param name="successors">The codes its territory belongs to from the day after; none while it is in force.</param>
    /// <param name="basis">The decision it rests on; may be empty.</param>
    /// <exception cref="ArgumentException">It would end before it begins.</exception>
    public Division(DivisionCode code, string name, DivisionKind kind, CivilDate validFrom, CivilDate? validTo,
        IEnumerable<DivisionCode> successors, string basis)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(successors);
        ArgumentNullException.ThrowIfNull(basis);
        if (code == default) throw new ArgumentException("A division has a code.", nameof(code));
        if (validTo < validFrom) throw new ArgumentException("The last day is before the first.", nameof(validTo));
        Code = code;
        Name = name;
        Kind = kind;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Successors = successors.ToArray();
        Basis = basis;
    }

    /// <summary>代码. Six digits; a code may have stood for another division before.</summary>
    public DivisionCode Code { get; }

    /// <summary>名称. For example <c>万州区</c>.</summary>
    public string Name { get; }

    /// <summary>类别. District, county and so on.</summary>
    public DivisionKind Kind { get; }

    /// <summary>生效日期. The first day it is in force.</summary>
    public CivilDate ValidFrom { get; }

    /// <summary>失效日期. The last day it is in force; null while it is.</summary>
    public CivilDate? ValidTo { get; }

    /// <summary>后继. The codes its territory belongs to from the day after; empty while it is in force.</summary>
    public IReadOnlyList<DivisionCode> Successors { get; }

    /// <summary>依据. The decision it rests on, and what about the dates is not verified; may be empty.</summary>
    public string Basis { get; }

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="asOf">The day.</param>
    public bool IsInForce(CivilDate asOf) => ValidFrom <= asOf && !(ValidTo < asOf);

    /// <summary>The code and the name.</summary>
    public override string ToString() => Code + " " + Name;
}
