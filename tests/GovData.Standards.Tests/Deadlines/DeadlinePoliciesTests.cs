namespace GovData.Standards.Tests;

public class DeadlinePoliciesTests
{
    [Fact]
    public void Every_default_is_unverified_and_names_its_source()
    {
        Assert.Equal(
            ["sharing.unconditional-reply 1", "sharing.conditional-reply 10", "sharing.provision 20", "catalog.update 10", "catalog.review 2", "correction.reply 10"],
            DeadlinePolicies.Unverified.All.Select(policy => policy.Name + " " + policy.WorkingDays));
        Assert.All(DeadlinePolicies.Unverified.All, policy =>
        {
            Assert.False(policy.IsVerified);
            Assert.Contains("未核实", policy.Source, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_policy_of_ones_own_takes_the_place_of_a_default()
    {
        var own = DeadlinePolicies.Unverified.With(new DeadlinePolicy(DeadlinePolicies.ConditionalReply, "有条件共享申请的答复", 5, "本市规则（示例）"));

        Assert.Equal((5, true), (own.Find(DeadlinePolicies.ConditionalReply)!.WorkingDays, own.Find(DeadlinePolicies.ConditionalReply)!.IsVerified));
        Assert.Equal(6, own.All.Count);
        Assert.Equal(10, DeadlinePolicies.Unverified.Find(DeadlinePolicies.ConditionalReply)!.WorkingDays);
        Assert.Null(own.Find("no.such"));
    }

    [Fact]
    public void Policies_are_read_from_a_configuration_file_and_written_to_it()
    {
        var read = DeadlinePolicies.FromJson("""[{"name":"a","chinese":"甲","workingDays":3,"source":"示例"},{"name":"b","chinese":"乙","workingDays":4,"extension":2,"source":"示例","isVerified":true}]""");
        var again = DeadlinePolicies.FromJson(read.ToJson());

        Assert.Equal([("a", "甲", 3, 0, "示例", false), ("b", "乙", 4, 2, "示例", true)],
            again.All.Select(policy => (policy.Name, policy.Chinese, policy.WorkingDays, policy.Extension, policy.Source, policy.IsVerified)));
        Assert.Contains("甲", read.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"name":"a","chinese":"甲","workingDays":0,"source":"示例"}]""")]
    [InlineData("""[{"name":"a","chinese":"甲","workingDays":1,"source":"示例"},{"name":"a","chinese":"甲","workingDays":1,"source":"示例"}]""")]
    [InlineData("<html>")]
    public void What_are_no_policies_is_a_format_error(string json) => Assert.Throws<FormatException>(() => DeadlinePolicies.FromJson(json));

    [Fact]
    public void Two_policies_of_one_name_are_an_argument_error()
    {
        var policy = new DeadlinePolicy("a", "甲", 1, "示例");
        Assert.Throws<ArgumentException>(() => new DeadlinePolicies([policy, policy]));
        Assert.Throws<ArgumentException>(() => DeadlinePolicies.Unverified.With(policy, policy));
    }
}
