namespace Coordination.Procurement.Formats.Statistics;

/// <summary>Headings of the national statistics as Upphandlingsmyndigheten exports them.</summary>
internal static class StatisticsColumns
{
    public const string Id = "Upphandlings-ID";
    public const string Database = "Annonsdatabas";
    public const string Published = "Publiceringsdatum";
    public const string Buyer = "Namn för köpare";
    public const string BuyerNumber = "Organisationsnummer för köpare";
    public const string Title = "Upphandlingens titel";
    public const string Nature = "Upphandlingsslag";
    public const string Cpv = "Huvudsaklig CPV-kod";
    public const string LegalBasis = "Rättslig grund";
    public const string AboveThreshold = "Direktivstyrd";
    public const string Procedure = "Förfarande";
    public const string Agreement = "Typ av avtal";
    public const string DynamicSystem = "Dynamiskt inköpssystem";
    public const string Social = "Socialt hållbar upphandling";
    public const string Reserved = "Reserverad upphandling";
    public const string ReservedExecution = "Reserverat genomförande";
    public const string Divided = "Anbudsområden";
    public const string Joint = "Samordnad upphandling";
    public const string Reviewed = "Överprövad";
    public const string Lot = "Anbudsområdes-ID";
    public const string Tenders = "Antal anbud";
    public const string Value = "Kontrakterat värde SEK";
    public const string Contracted = "Antal kontrakterade";
    public const string LegalForm = "Juridisk form för leverantör";
    public const string Size = "Företagsstorlek för leverantör";
    public const string Supplier = "Namn för leverantör";
}

/// <summary>What a table of the statistics holds.</summary>
internal enum StatisticsTable
{
    Procurements,
    Tenders,
    Values,
    Contracted,
    Suppliers,
}
