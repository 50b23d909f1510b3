interface OpenModal {modalId: string; dialogType: unknown; dialogProps?: unknown}

/** `WebappUtils.modals.openModal`: a plain action, to be dispatched. */
export function openModal({modalId, dialogType, dialogProps}: OpenModal) {
    return {type: 'MODAL_OPEN', modalId, dialogType, dialogProps: dialogProps ?? {}};
}
