package dev.vigil.domain.inspection.ledger;

/** How the ledger is added up. */
public enum LedgerBy {
    ENTERPRISE,
    /** A joint visit counts for every department that came: these lines add up to more than the whole. */
    DEPARTMENT,
    STREET,
    MONTH
}
