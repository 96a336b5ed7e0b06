using System.CommandLine;

namespace GovData.Tool;

/// <summary>Every command there is.</summary>
internal static class CommandTree
{
    /// <summary>Without the library's own options: help and version speak the reader's language, and words are taken as they are.</summary>
    public static Command Of(Session session)
    {
        var id = new Command("id") { new IdCheck(session) };
        var data = new Command("data") { new DataCheck(session), new DataExample(session) };
        var catalog = new Command("catalog") { new CatalogCheck(session), new CatalogTemplateOut(session), new CatalogImportList(session), new CatalogDraft(session) };
        var evidence = new Command("evidence") { new EvidenceExport(session), new EvidenceVerify(session), new EvidenceAnchor(session), new EvidenceArchive(session) };
        var certificate = new Command("certificate") { new VerifyCertificates(session), new ReplayVerification(session) };
        var ledger = new Command("ledger") { new LedgerScript(session), new LedgerMigrate(session), new LedgerPause(session, pauses: true), new LedgerPause(session, pauses: false) };
        var reconcile = new Command("reconcile") { new ReconcileLedger(session), new ReconcileContent(session) };
        var receipts = new Command("receipts") { new ImportReceipts(session) };
        return new Command("govdata") { id, data, catalog, new SubmitTable(session), new ResumeAll(session), new ShowStatus(session), new RecallOne(session), reconcile, new PackTable(session), new SendPackage(session), receipts, new ShowLimits(session), new RunDoctor(session), ledger, evidence, certificate };
    }
}
