using Coordination.Platform.Results;
using Coordination.Platform.Text;

namespace Coordination.Networking.Domain.Enterprises;

/// <summary>
/// A Swedish organisation number, or the personal number that a sole trader has in its place. Ten digits, the last of them a check
/// digit (lag 1974:174). A personal number is shown hidden and never part of what is searched by its parts.
/// </summary>
internal sealed record OrganisationNumber
{
    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>Ten digits without a hyphen.</summary>
    public string Digits { get; }

    /// <summary>The third digit of an organisation number is at least 2; a month never is.</summary>
    public bool IsPersonal => OrganisationNumberText.IsPersonal(Digits);

    /// <summary>As it is shown to everybody: a personal number is hidden.</summary>
    public string Shown => OrganisationNumberText.Shown(Digits);

    /// <summary>All of it, for the form of those who keep the register.</summary>
    public string Written => OrganisationNumberText.Written(Digits);

    /// <summary>Reads a stored number.</summary>
    public static OrganisationNumber From(string digits) => new(digits);

    /// <summary>Reads what a person wrote: with or without hyphen, century, «16» or the form of a VAT number.</summary>
    /// <param name="text">As written.</param>
    /// <param name="mayBePublic">Numbers of the state, regions and municipalities are taken too.</param>
    public static Result<OrganisationNumber> Parse(string? text, bool mayBePublic = false)
    {
        switch (OrganisationNumberText.Flaw(text, out var digits))
        {
            case OrganisationNumberFlaw.Foreign: return Refused("NET-0101", "OrganisationNumber.Foreign");
            case OrganisationNumberFlaw.Malformed: return Refused("NET-0102", "OrganisationNumber.Malformed");
            case OrganisationNumberFlaw.WrongCheckDigit: return Refused("NET-0103", "OrganisationNumber.CheckDigit");
            default: break;
        }

        var number = new OrganisationNumber(digits);
        return number is { IsPersonal: false, Digits: ['2', >= '0' and <= '4', ..] } && !mayBePublic ? Refused("NET-0104", "OrganisationNumber.Public") : number;
    }

    public override string ToString() => Shown;

    private static Error Refused(string code, string text) => new(code, text, "Number", ErrorKind.Invalid);
}
