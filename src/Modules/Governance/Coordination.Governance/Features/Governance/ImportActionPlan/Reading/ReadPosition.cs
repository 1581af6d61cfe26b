namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

/// <summary>Where in the file something stands, in the numbers a person would count: from one, headings included.</summary>
internal sealed record ReadPosition(int? Table = null, int? Row = null, int? Cell = null, int? Line = null, int? Page = null, string? Sheet = null);
