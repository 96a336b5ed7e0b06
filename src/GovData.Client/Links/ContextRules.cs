using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>Every access to shared or certificate data says who asks, for which matter, why and on what basis; without it nothing is sent.</summary>
internal static class ContextRules
{
    /// <summary>The context as it travels: complete, and on behalf of the calling department where it names none.</summary>
    /// <exception cref="RequestRefusedException">It is incomplete, or names its operator by an identity number; nothing was sent.</exception>
    public static CallContext Complete(this CallRunner runner, CenterOperation operation, CallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var missing = new List<ProblemError>();
        void Need(string value, string member)
        {
            if (string.IsNullOrWhiteSpace(value)) missing.Add(new ProblemError { Pointer = "/context/" + member, Rule = "required", Message = member });
        }
        Need(context.Operator, "operator");
        Need(context.Matter, "matter");
        Need(context.Purpose, "purpose");
        Need(context.LegalBasis, "legalBasis");
        if (missing.Count > 0)
            throw LocalRefusal.Of(operation, 422, "schema-violation", "调用情境不完整：请写明操作人、事项、目的与依据",
                "The call context is incomplete: say operator, matter, purpose and legal basis", [.. missing]);
        RefuseCitizenId(operation, context.Operator, "/context/operator", "operator");
        return new CallContext
        {
            Operator = context.Operator,
            Department = string.IsNullOrWhiteSpace(context.Department) ? runner.Settings.Department.Code : context.Department,
            Matter = context.Matter,
            Purpose = context.Purpose,
            LegalBasis = context.LegalBasis,
            ClientAddress = context.ClientAddress,
        };
    }

    /// <summary>Who acts is named by an account or staff number: an identity number would stand in every audit along the way.</summary>
    /// <exception cref="RequestRefusedException">It is an identity number; nothing was sent, and the value is not repeated.</exception>
    public static void RefuseCitizenId(CenterOperation operation, string value, string pointer, string member)
    {
        if (CitizenIds.In(value))
            throw LocalRefusal.Of(operation, 422, "schema-violation", "经办人须为账号或工号，不得为身份证号", "Whoever acts is named by an account or staff number, never by an identity number",
                new ProblemError { Pointer = pointer, Rule = "identifier", Message = member });
    }
}
