namespace Coordination.Evaluation.Domain.Facts;

/// <summary>What sort of record another module has told of.</summary>
internal enum FactKind
{
    /// <summary>A contract; its amount is its value.</summary>
    Contract,

    /// <summary>A meeting that was held; its category is the level of the European code.</summary>
    Meeting,

    /// <summary>A closed case of support; its category is the result.</summary>
    Case,

    /// <summary>Something a committee owed, by the day it was due; its category is what became of it.</summary>
    Obligation,

    /// <summary>An enterprise of the register; its category is what it is judged to be.</summary>
    Enterprise,

    /// <summary>A grant; its amount is all of it.</summary>
    Grant,

    /// <summary>What a buyer bought of one sort of suppliers in a month.</summary>
    Purchases,

    /// <summary>The tenders of a procurement whose award is told; its number is how many.</summary>
    Tenders,
}
