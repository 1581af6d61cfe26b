using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;

/// <summary>What the form of a scheme holds.</summary>
internal sealed class SchemeInput
{
    /// <summary>Made with the form, so that sending it twice makes one scheme.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Schemes.Name"), Required(ErrorMessage = "Schemes.NameMissing"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Schemes.Purpose"), Required(ErrorMessage = "Schemes.PurposeMissing"), StringLength(4000)]
    public string? Purpose { get; set; }

    [Display(Name = "Schemes.NameEnglish", Description = "Schemes.EnglishHint"), StringLength(200)]
    public string? TitleEnglish { get; set; }

    [Display(Name = "Schemes.PurposeEnglish"), StringLength(4000)]
    public string? PurposeEnglish { get; set; }

    [Display(Name = "Schemes.CriteriaEnglish", Description = "Schemes.CriteriaEnglishHint"), StringLength(8000)]
    public string? CriteriaEnglish { get; set; }

    [Display(Name = "Schemes.Committee"), Required(ErrorMessage = "Schemes.CommitteeMissing"), StringLength(20)]
    public string? Committee { get; set; }

    [Display(Name = "Schemes.StartsOn"), Required(ErrorMessage = "Days.OnMissing")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Schemes.EndsOn")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Schemes.MostYears"), Required(ErrorMessage = "Applications.YearsMissing"), Range(1, 10)]
    public int? MostYears { get; set; } = 3;

    [Display(Name = "Schemes.IsAid", Description = "Schemes.IsAidHint")]
    public bool IsAid { get; set; }

    [Display(Name = "Schemes.NoAidGround", Description = "Schemes.NoAidGroundHint"), StringLength(4000)]
    public string? NoAidGround { get; set; }

    [Display(Name = "Schemes.Criteria", Description = "Schemes.CriteriaHint"), StringLength(8000)]
    public string? Criteria { get; set; }

    [Display(Name = "Schemes.Frames", Description = "Schemes.FramesHint"), StringLength(1000)]
    public string? Frames { get; set; }

    public SchemeText ToText() => new(Title!, Purpose!, Committee!, StartsOn!.Value, EndsOn, IsAid, IsAid ? null : NoAidGround, MostYears!.Value) { English = new(TitleEnglish, PurposeEnglish) };

    public IReadOnlyList<string> CriteriaLines() => Lines(Criteria);

    public IReadOnlyList<string> EnglishLines() => Lines(CriteriaEnglish);

    private static IReadOnlyList<string> Lines(string? text) => [.. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>«2027: 500 000», a year in each line; null where a line says something else.</summary>
    public IReadOnlyList<(int Year, decimal Kronor)>? FrameLines()
    {
        var frames = new List<(int, decimal)>();
        foreach (var line in (Frames ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', 2);
            if (parts.Length != 2 || !int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100 || EuroText.Read(parts[1]) is not { } kronor)
            {
                return null;
            }

            frames.Add((year, kronor));
        }

        return frames;
    }

    public static SchemeInput Of(FundingScheme scheme) => new()
    {
        NewId = scheme.Id.Value,
        Version = scheme.Version,
        Title = scheme.Title,
        Purpose = scheme.Purpose,
        TitleEnglish = scheme.TitleEnglish,
        PurposeEnglish = scheme.PurposeEnglish,
        CriteriaEnglish = string.Join('\n', scheme.Criteria.OrderBy(c => c.Position).Select(c => c.TextEnglish).OfType<string>()),
        Committee = scheme.CommitteeCode,
        StartsOn = scheme.StartsOn,
        EndsOn = scheme.EndsOn,
        MostYears = scheme.MostYears,
        IsAid = scheme.IsAid,
        NoAidGround = scheme.NoAidGround,
        Criteria = string.Join('\n', scheme.Criteria.OrderBy(c => c.Position).Select(c => c.Text)),
        Frames = string.Join('\n', scheme.Frames.OrderBy(f => f.Year).Select(f => $"{f.Year}: {EuroText.Written(f.Kronor)}")),
    };
}
