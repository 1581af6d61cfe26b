using Coordination.Platform.Web;

namespace Coordination.Platform.Tests.Web;

/// <summary>What two people who edited the same thing are shown.</summary>
public sealed class EditConflictTests
{
    [Theory]
    [InlineData("a", "a", "a", false, false)]
    [InlineData("a", "b", "a", true, false)]
    [InlineData("a", "a", "c", true, false)]
    [InlineData("a", "b", "b", true, false)]
    [InlineData("a", "b", "c", true, true)]
    public void Field_BaseTheirsMine_ShownWhenEitherChangedAndClashesWhenBothDiffer(string was, string theirs, string mine, bool shown, bool clashes)
    {
        var field = new ConflictField("Rubrik", was, theirs, mine);
        var conflict = new EditConflict("Maria Lind", DateTimeOffset.UnixEpoch, [field]);

        conflict.Changed.Contains(field).ShouldBe(shown);
        field.Clashes.ShouldBe(clashes);
    }
}
