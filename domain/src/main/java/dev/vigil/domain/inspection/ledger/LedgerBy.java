package dev.vigil.domain.inspection.ledger;

/** How the ledger is added up. */
public enum LedgerBy {
    ENTERPRISE,
    /** A joint visit counts for every department that came: these lines add up to more than the whole. */
    DEPARTMENT,
    /** A visit counts for every item that it would have been for, or was for: so do these. */
    ITEM,
    /** Who manages the premise (管理层级), as the registry has it now. */
    LEVEL,
    STREET,
    MONTH
}
