using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Tests.Web;

/// <summary>What a form changed: compared whole, told in short.</summary>
public sealed class FormChangesTests
{
    private static readonly string Long = new('a', 400);

    [Fact]
    public void Describe_WhatDiffersAfterTheShownPart_IsAChange() =>
        Describe(new() { Words = Long + "1" }, new() { Words = Long + "2" }).ShouldBe($"Ord: {new string('a', 300)} … → {new string('a', 300)} …");

    [Fact]
    public void Describe_AnotherLineBreak_IsAChange() => Describe(new() { Words = "ett två" }, new() { Words = "ett\r\ntvå" }).ShouldBe("Ord: ett två → ett två");

    [Fact]
    public void Describe_NothingButSpaceAndTheKindOfLineBreak_IsNoChange() => Describe(new() { Words = "ett\r\ntvå " }, new() { Words = "ett\ntvå" }).ShouldBeEmpty();

    [Fact]
    public void Describe_ChoicesDatesAndSecrets_ReadAsPeopleReadThem() =>
        Describe(new() { On = new(2027, 1, 12), Many = ["b", "a"], Secret = "x" }, new() { Words = "nytt", Secret = "y" }, nameof(Form.Secret))
            .ShouldBe("Ord: – → nytt\nDag: 12 jan 2027 → –\nFlera: A, B → –\nHemlig");

    private static string Describe(Form before, Form after, params IReadOnlyList<string> hidden) =>
        FormChanges.Describe(before, after, new Named(), v => v is "a" or "b" ? ((string)v).ToUpperInvariant() : null, hidden);

    private sealed class Form
    {
        [Display(Name = "Ord")]
        public string? Words { get; init; }

        [Display(Name = "Dag")]
        public DateOnly? On { get; init; }

        [Display(Name = "Flera")]
        public IReadOnlyList<string> Many { get; init; } = [];

        [Display(Name = "Hemlig")]
        public string? Secret { get; init; }

        /// <summary>Without a name it is not the person's to change.</summary>
        public long Version { get; init; } = DateTimeOffset.UnixEpoch.Ticks;
    }

    private sealed class Named : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, name);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
