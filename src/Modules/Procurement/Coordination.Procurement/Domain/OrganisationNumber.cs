using Coordination.Platform.Text;

namespace Coordination.Procurement.Domain;

/// <summary>Swedish organisation numbers as ten digits.</summary>
internal static class OrganisationNumber
{
    public static string? Read(string? written) => OrganisationNumberText.Read(written);

    public static bool IsPersons(string number) => OrganisationNumberText.IsPersonal(number);

    public static string Shown(string number) => OrganisationNumberText.Shown(number);
}
