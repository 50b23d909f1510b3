import type {Failure} from '../client';

const NOT_FOUND = 'api.command.execute_command.not_found.app_error';

/** What stands in red under the editor; `submittedMessage` is the text it came from. */
export interface SubmitError {message: string; server_error_id?: string | undefined; submittedMessage: string}

/** Whether the server does not know the command: the one error after which the same text may be sent again, as a message. */
export function isNotFound(error: SubmitError): boolean {
    return error.server_error_id === NOT_FOUND;
}

/** A thrown thing or a plugin's refusal as an error under the editor. */
export function submitError(failure: Partial<Failure>, submittedMessage: string): SubmitError {
    return {message: failure.message as string, server_error_id: failure.server_error_id, submittedMessage};
}
