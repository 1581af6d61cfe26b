using Coordination.Networking.Domain.Enterprises;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>No figure is shown by which somebody could be recognised.</summary>
public sealed class ParticipantCountTests
{
    [Theory]
    [InlineData(20, 10, 10, 10, 20, 10, 10, 10)]
    [InlineData(4, 2, 2, 4, null, null, null, null)]
    [InlineData(20, 3, 17, 10, 20, null, null, 10)]
    [InlineData(20, 17, null, 10, 20, null, null, 10)]
    [InlineData(20, 10, 10, 18, 20, 10, 10, null)]
    [InlineData(0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData(9, 0, 9, 9, 9, 0, 9, 9)]
    public void Shown_HoldsBackSmallFiguresAndWhatTheyFollowFrom(int total, int? women, int? men, int? employed, int? shownTotal, int? shownWomen, int? shownMen, int? shownEmployed)
    {
        var shown = new ParticipantCount(Guid.CreateVersion7(), new DateOnly(2027, 1, 1), total, women, men, employed).Shown;

        (shown.Total, shown.Women, shown.Men, shown.Employed).ShouldBe((shownTotal, shownWomen, shownMen, shownEmployed));
    }
}
