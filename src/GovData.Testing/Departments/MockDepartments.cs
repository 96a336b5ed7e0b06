using GovData.Client;
using GovData.Security;

namespace GovData.Testing;

/// <summary>The departments the mock center knows. Each is a tenant: it sees nothing of another's but what the chain gives it.</summary>
public sealed class MockDepartments
{
    private readonly List<MockDepartment> _all = [];
    private readonly List<MockCarrier> _carriers = [];
    private readonly object _sync = new();
    private readonly SeededBytes _chance;

    internal MockDepartments(SeededBytes chance) => _chance = chance;

    /// <summary>Raised when a department's credential changed: what was made with the old one is void.</summary>
    internal event Action<MockDepartment>? Rotated;

    /// <summary>All of them, in the order they were added.</summary>
    public IReadOnlyList<MockDepartment> All
    {
        get
        {
            lock (_sync) return [.. _all];
        }
    }

    /// <summary>The front-end machines, in the order they were added.</summary>
    public IReadOnlyList<MockCarrier> Carriers
    {
        get
        {
            lock (_sync) return [.. _carriers];
        }
    }

    /// <summary>The department of that social credit code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public MockDepartment this[string code] => Find(code) ?? throw new KeyNotFoundException($"The mock center knows no department {code}.");

    /// <summary>Adds a department. At levels 1 and 2 the mock makes its key pair; at level 3 give the public key of the device.</summary>
    /// <param name="code">The social credit code, 18 characters with their check character; the mock makes none up.</param>
    /// <param name="division">The division code, six digits of a province.</param>
    /// <param name="name">The name.</param>
    /// <param name="level">The level of trust, 0 to 3.</param>
    /// <param name="key">A public key of one's own; null lets the mock make the pair.</param>
    /// <exception cref="ArgumentException">A code is malformed, as for a <see cref="DepartmentIdentity"/>, or the department is already there.</exception>
    public MockDepartment Add(string code, string division, string name, int level = 0, VerificationKey? key = null)
    {
        _ = new DepartmentIdentity(code, division);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (level is < 0 or > 3) throw new ArgumentOutOfRangeException(nameof(level), level, "Levels are 0, 1, 2 and 3.");
        if (level == 3 && key is null) throw new ArgumentException("At level 3 the key is in a device: give its public key.", nameof(key));
        lock (_sync)
        {
            if (_all.Any(d => d.Code == code)) throw new ArgumentException($"Department {code} is already there.", nameof(code));
            var department = new MockDepartment(code, division, name, level) { ExchangeId = "rid_" + code };
            Renew(department);
            GiveKey(department, key);
            _all.Add(department);
            return department;
        }
    }

    /// <summary>Adds a front-end machine (前置机) of a department, with a credential and, from level 1, a key of its own.</summary>
    /// <param name="code">The department's social credit code.</param>
    /// <param name="name">The machine's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such department.</exception>
    public MockCarrier AddCarrier(string code, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var department = this[code];
        lock (_sync)
        {
            var carrier = new MockCarrier(department, name) { AppKey = _chance.Id("app"), AppSecret = Convert.ToHexStringLower(_chance.Next(24)) };
            if (department.Level > 0) carrier.SigningKey = department.Level == 1 ? SigningKey.CreateP256() : SigningKey.CreateSm2();
            _carriers.Add(carrier);
            return carrier;
        }
    }

    /// <summary>Gives the department a new appKey secret, and at levels 1 and 2 a new key pair. Its tokens are void from now on.</summary>
    /// <param name="code">Its social credit code.</param>
    /// <exception cref="KeyNotFoundException">There is no such department.</exception>
    public MockDepartment Rotate(string code)
    {
        var department = this[code];
        lock (_sync)
        {
            Renew(department);
            if (department.SigningKey is not null) GiveKey(department, null);
        }
        Rotated?.Invoke(department);
        return department;
    }

    internal MockDepartment? Find(string code) => All.FirstOrDefault(d => d.Code == code);

    private void Renew(MockDepartment department)
    {
        department.AppKey = _chance.Id("app");
        department.AppSecret = Convert.ToHexStringLower(_chance.Next(24));
        department.ExchangeAppKey = Convert.ToHexStringLower(_chance.Next(16));
    }

    private static void GiveKey(MockDepartment department, VerificationKey? own)
    {
        if (department.Level == 0) return;
        if (own is null) department.SigningKey = department.Level == 1 ? SigningKey.CreateP256() : SigningKey.CreateSm2();
        department.VerificationKey = (own ?? department.SigningKey!.PublicKey).WithOwner(department.Name, KeyRole.Department);
    }
}
