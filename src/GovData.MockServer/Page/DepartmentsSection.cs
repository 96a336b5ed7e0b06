using GovData.Testing;

namespace GovData.MockServer;

/// <summary>部门 · The departments the center knows; their credentials stand in the profile file, not here.</summary>
internal static class DepartmentsSection
{
    private static readonly (string Value, string Text)[] Levels =
    [
        ("0", "0 · appKey + appSecret"), ("1", "1 · P-256"), ("2", "2 · SM2"),
    ];

    public static Html Render(CenterView view) => Markup.Section("departments", "部门", "Departments",
        Markup.Rows(view.Center.Departments.All,
            new TableColumn<MockDepartment>("代码", "Code", d => Markup.Code(d.Code)),
            new("名称", "Name", d => Markup.Text(d.Name)),
            new("区划", "Division", d => Markup.Text(d.Division)),
            new("级别", "Level", d => Html.Of($"{d.Level}")) { IsNumber = true },
            new("公钥", "Key", d => Markup.Code(d.VerificationKey?.KeyId ?? ""))),
        Forms.Folded("登记部门", "Add a department", Forms.Line("departments", "登记", "Add",
            Forms.Field("code", "统一社会信用代码", "Social credit code"),
            Forms.Field("name", "名称", "Name"),
            Forms.Field("division", "区划", "Division", view.Center.Policy.Division),
            Forms.Choice("level", "级别", "Level", Levels))));
}
