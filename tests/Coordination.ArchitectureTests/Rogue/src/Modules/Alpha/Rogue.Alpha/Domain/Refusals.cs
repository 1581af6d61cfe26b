namespace Rogue.Alpha.Domain;

internal static class Refusals
{
    public static (string Code, string Text) Late => ("ROG-0001", "Refused.Late");

    public static (string Code, string Text) TooLate => ("ROG-0001", "Refused.Late");

    public static (string Code, string Text) Early => ("ROG-0001", "Refused.Early"); // breaks RefusalsHaveTheirOwnCode
}
