using GovData.Security;

namespace GovData.Testing;

/// <summary>前置机 · A front-end machine that carries submissions for a department: a credential and, from level 1, a key of its own, which signs hops and no document.</summary>
public sealed class MockCarrier
{
    internal MockCarrier(MockDepartment department, string name) => (Department, Name) = (department, name);

    /// <summary>The department it carries for.</summary>
    public MockDepartment Department { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its appKey.</summary>
    public string AppKey { get; internal set; } = "";

    /// <summary>The secret to the appKey.</summary>
    public string AppSecret { get; internal set; } = "";

    /// <summary>Its own private key; null where the department is at level 0.</summary>
    public SoftwareSigningKey? SigningKey { get; internal set; }

    /// <summary>The department's code and its name; never a credential.</summary>
    public override string ToString() => $"{Department.Code} {Name}";
}
