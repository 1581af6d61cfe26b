namespace Coordination.Procurement.Tests.Formats;

/// <summary>Small notices and releases, made by hand, that hold what real ones hold.</summary>
internal static class NoticeFixtures
{
    private const string Namespaces = """
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1" xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
        """;

    /// <summary>A call with two lots, of which one is reserved; with comments, an older attribute and an unknown element on the way.</summary>
    public const string Call = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made by hand -->
        <u:ContractNotice xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" {Namespaces}>
          <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
            <efac:Changes><efbc:ChangedNoticeIdentifier>11111111-2222-3333-4444-555555555555-01</efbc:ChangedNoticeIdentifier><efac:ChangeReason><cbc:ReasonCode listName="change-corrig-justification">cor-buy</cbc:ReasonCode></efac:ChangeReason></efac:Changes>
            <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">16</cbc:SubTypeCode></efac:NoticeSubType>
            <efac:Organizations>
              <efac:Organization><efac:Company>
                <cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification>
                <cac:PartyName><cbc:Name languageID="SWE">Ortens
                  kommun</cbc:Name></cac:PartyName>
                <cac:PostalAddress><cac:Country><cbc:IdentificationCode>SWE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                <cac:PartyLegalEntity><cbc:CompanyID>212000-0000</cbc:CompanyID></cac:PartyLegalEntity>
              </efac:Company></efac:Organization>
            </efac:Organizations>
            <efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">00000001-2026</efbc:NoticePublicationID><efbc:PublicationDate>2026-02-03Z</efbc:PublicationDate></efac:Publication>
          </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
          <cbc:CustomizationID>eforms-sdk-1.10</cbc:CustomizationID>
          <cbc:ID schemeName="notice-id">11111111-2222-3333-4444-555555555555</cbc:ID>
          <cbc:ContractFolderID>99999999-2222-3333-4444-555555555555</cbc:ContractFolderID>
          <cbc:IssueDate>2026-02-02+01:00</cbc:IssueDate><cbc:IssueTime>09:15:00+01:00</cbc:IssueTime>
          <cbc:VersionID>02</cbc:VersionID>
          <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
          <cbc:NoticeTypeCode listID="competition">cn-standard</cbc:NoticeTypeCode>
          <cbc:NoticeLanguageCode>SWE</cbc:NoticeLanguageCode>
          <cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
          <cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
          <cac:ProcurementProject>
            <cbc:Name languageID="SWE">Tvätt &amp; städning</cbc:Name><cbc:Name languageID="ENG">Laundry and cleaning</cbc:Name>
            <cbc:Description languageID="SWE">Första raden.
        Andra raden.</cbc:Description>
            <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>
            <cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="SEK">1500000.00</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
            <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">98310000-9</cbc:ItemClassificationCode></cac:MainCommodityClassification>
            <cac:AdditionalCommodityClassification><cbc:ItemClassificationCode listName="cpv">90910000</cbc:ItemClassificationCode></cac:AdditionalCommodityClassification>
            <cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName="nuts">SE121</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation>
          </cac:ProcurementProject>
          <cac:ProcurementProjectLot>
            <cbc:ID schemeName="Lot">LOT-0001</cbc:ID>
            <cac:TenderingTerms>
              <cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode listName="missing-info-submission">late-none</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement></cac:TendererQualificationRequest>
              <cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode listName="reserved-procurement">res-ws</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement></cac:TendererQualificationRequest>
              <cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName="reserved-execution">yes</cbc:ExecutionRequirementCode></cac:ContractExecutionRequirement>
              <cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName="einvoicing">required</cbc:ExecutionRequirementCode></cac:ContractExecutionRequirement>
            </cac:TenderingTerms>
            <cac:TenderingProcess>
              <cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-20+01:00</cbc:EndDate><cbc:EndTime>23:59:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod>
              <cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">fa-wo-rc</cbc:ContractingSystemTypeCode></cac:ContractingSystem>
              <cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="dps-usage">none</cbc:ContractingSystemTypeCode></cac:ContractingSystem>
            </cac:TenderingProcess>
            <cac:ProcurementProject>
              <cbc:Name languageID="SWE">Tvätt</cbc:Name>
              <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="social-objective">opp</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>
              <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="strategic-procurement">soc-obj</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>
              <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">98310000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
              <cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="SEK">500000</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
            </cac:ProcurementProject>
          </cac:ProcurementProjectLot>
          <cac:ProcurementProjectLot>
            <cbc:ID schemeName="Lot">LOT-0002</cbc:ID>
            <cac:TenderingTerms><cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode listName="reserved-procurement">none</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement></cac:TendererQualificationRequest></cac:TenderingTerms>
            <cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-13+01:00</cbc:EndDate><cbc:EndTime>12:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>
            <cac:ProcurementProject>
              <cbc:Name languageID="SWE">Städning</cbc:Name>
              <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">90910000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
              <cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName="nuts">SE110</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation>
              <cac:SomethingNew><cac:Deeper><cbc:Name>not a title</cbc:Name></cac:Deeper></cac:SomethingNew>
            </cac:ProcurementProject>
          </cac:ProcurementProjectLot>
        </u:ContractNotice>
        """;

    /// <summary>What is only planned: no procedure, two parts.</summary>
    public const string Plan = $"""
        <PriorInformationNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2" {Namespaces}>
          <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
            <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">4</cbc:SubTypeCode></efac:NoticeSubType>
            <efac:Organizations>
              <efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Ortens kommun</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID>212000-0000</cbc:CompanyID></cac:PartyLegalEntity></efac:Company></efac:Organization>
            </efac:Organizations>
            <efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">00000003-2026</efbc:NoticePublicationID><efbc:PublicationDate>2026-01-05Z</efbc:PublicationDate></efac:Publication>
          </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
          <cbc:ID schemeName="notice-id">33333333-2222-3333-4444-555555555555</cbc:ID>
          <cbc:IssueDate>2026-01-04+01:00</cbc:IssueDate>
          <cbc:VersionID>01</cbc:VersionID>
          <cbc:PlannedDate>2026-09-01+02:00</cbc:PlannedDate>
          <cbc:NoticeTypeCode listName="planning">pin-only</cbc:NoticeTypeCode>
          <cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
          <cac:ProcurementProject><cbc:Name>Tvätt och städning planeras</cbc:Name>
            <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">98310000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
          </cac:ProcurementProject>
          <cac:ProcurementProjectLot><cbc:ID schemeName="Part">PAR-0001</cbc:ID><cac:ProcurementProject><cbc:Name>Tvätt</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot>
          <cac:ProcurementProjectLot><cbc:ID schemeName="Part">PAR-0002</cbc:ID><cac:ProcurementProject><cbc:Name>Städning</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot>
        </PriorInformationNotice>
        """;

    /// <summary>A result: two lots, a consortium and a tender that lost, a withheld value, an amount of −1.</summary>
    public const string Award = $"""
        <ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2" {Namespaces}>
          <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
            <efac:NoticeResult>
              <efac:FieldsPrivacy><efbc:FieldIdentifierCode listName="non-publication-identifier">not-val</efbc:FieldIdentifierCode><efbc:PublicationDate>2027-01-01Z</efbc:PublicationDate></efac:FieldsPrivacy>
              <cbc:TotalAmount currencyID="SEK">-1</cbc:TotalAmount>
              <efac:LotResult><cbc:ID>RES-0001</cbc:ID><cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode>
                <efac:LotTender><cbc:ID>TEN-0001</cbc:ID></efac:LotTender><efac:LotTender><cbc:ID>TEN-0002</cbc:ID></efac:LotTender>
                <efac:ReceivedSubmissionsStatistics><efbc:StatisticsCode listName="received-submission-type">t-sme</efbc:StatisticsCode><efbc:StatisticsNumeric>1</efbc:StatisticsNumeric></efac:ReceivedSubmissionsStatistics>
                <efac:ReceivedSubmissionsStatistics><efbc:StatisticsCode listName="received-submission-type">tenders</efbc:StatisticsCode><efbc:StatisticsNumeric>3</efbc:StatisticsNumeric></efac:ReceivedSubmissionsStatistics>
                <efac:TenderLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID></efac:TenderLot></efac:LotResult>
              <efac:LotResult><cbc:ID>RES-0002</cbc:ID><cbc:TenderResultCode listName="winner-selection-status">clos-nw</cbc:TenderResultCode><efac:TenderLot><cbc:ID schemeName="Lot">LOT-0002</cbc:ID></efac:TenderLot></efac:LotResult>
              <efac:LotTender><cbc:ID>TEN-0001</cbc:ID><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="SEK">400000.50</cbc:PayableAmount></cac:LegalMonetaryTotal><efac:TenderingParty><cbc:ID>TPA-0001</cbc:ID></efac:TenderingParty><efac:TenderLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID></efac:TenderLot></efac:LotTender>
              <efac:LotTender><cbc:ID>TEN-0002</cbc:ID><efac:TenderingParty><cbc:ID>TPA-0002</cbc:ID></efac:TenderingParty></efac:LotTender>
              <efac:SettledContract><cbc:ID>CON-0001</cbc:ID><efac:LotTender><cbc:ID>TEN-0001</cbc:ID></efac:LotTender><efac:LotTender><cbc:ID>TEN-0404</cbc:ID></efac:LotTender></efac:SettledContract>
              <efac:TenderingParty><cbc:ID>TPA-0001</cbc:ID><efac:Tenderer><cbc:ID>ORG-0002</cbc:ID></efac:Tenderer><efac:Tenderer><cbc:ID>ORG-0003</cbc:ID></efac:Tenderer></efac:TenderingParty>
              <efac:TenderingParty><cbc:ID>TPA-0002</cbc:ID><efac:Tenderer><cbc:ID>ORG-0004</cbc:ID></efac:Tenderer></efac:TenderingParty>
            </efac:NoticeResult>
            <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">E4</cbc:SubTypeCode></efac:NoticeSubType>
            <efac:Organizations>
              <efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Ortens kommun</cbc:Name></cac:PartyName></efac:Company></efac:Organization>
              <efac:Organization><efac:Company><efbc:CompanySizeCode listName="economic-operator-size">micro</efbc:CompanySizeCode><cac:PartyIdentification><cbc:ID>ORG-0002</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Tvätteriet ekonomisk förening</cbc:Name></cac:PartyName><cac:PartyLegalEntity><cbc:CompanyID>769600-0001</cbc:CompanyID></cac:PartyLegalEntity></efac:Company></efac:Organization>
              <efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0003</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Strykerskan ek. för.</cbc:Name></cac:PartyName></efac:Company></efac:Organization>
              <efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0004</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name>Förloraren AB</cbc:Name></cac:PartyName></efac:Company></efac:Organization>
            </efac:Organizations>
          </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
          <cbc:ID schemeName="notice-id">22222222-2222-3333-4444-555555555555</cbc:ID>
          <cbc:ContractFolderID>99999999-2222-3333-4444-555555555555</cbc:ContractFolderID>
          <cbc:IssueDate>2026-06-02+02:00</cbc:IssueDate>
          <cbc:VersionID>01</cbc:VersionID>
          <cbc:NoticeTypeCode listName="result">can-standard</cbc:NoticeTypeCode>
          <cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
          <cac:ProcurementProject><cbc:Name>Tvätt och städning</cbc:Name>
            <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">98310000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
          </cac:ProcurementProject>
          <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID><cac:ProcurementProject><cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">98310000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject></cac:ProcurementProjectLot>
          <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0002</cbc:ID></cac:ProcurementProjectLot>
        </ContractAwardNotice>
        """;

    /// <summary>A release with a reserved lot and with everything typed in unexpected ways.</summary>
    public const string Release = """
        {"ocid": "ocds-test-1", "id": "1-tender", "date": "2026-02-03T10:00:00+01:00", "tag": ["tender"], "language": "sv",
         "parties": [{"id": "B", "name": "Ortens kommun", "roles": ["buyer"], "identifier": {"scheme": "SE-ORG", "id": "212000-0000"}}],
         "buyer": {"id": "B"},
         "tender": {"title": "Tv&auml;tt  &amp; st&auml;d", "description": "Allt.", "mainProcurementCategory": "services",
          "value": {"amount": "1500000.5", "currency": "SEK"}, "tenderPeriod": {"endDate": "2026-03-20T23:59:00Z"}, "numberOfTenderers": null,
          "items": [{"id": 1, "relatedLot": "L1", "classification": {"scheme": "CPV", "id": 98310000.0}, "additionalClassifications": [{"scheme": "CPV", "id": "90910000-9"}, {"scheme": "UNSPSC", "id": "76111500"}]}],
          "lots": [{"id": "L1", "title": "Tvätt", "value": {"amount": 500000, "currency": "SEK"}, "otherRequirements": {"reservedParticipation": ["shelteredWorkshop"]},
            "contractTerms": {"reservedExecution": true}, "sustainability": [{"goal": "social.employment", "strategies": ["awardCriteria"]}, {"goal": "environmental", "strategies": []}]}],
          "deliveryAddresses": [{"region": "SE121"}]}}
        """;
}
