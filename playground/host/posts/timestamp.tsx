import React from 'react';

export interface TimestampProps {value?: number | string | Date; useDate?: boolean; useTime?: boolean; className?: string; timeZone?: string}

/** '3:20 AM', as posts show it. */
export function clock(value: number | string | Date, timeZone?: string): string {
    return new Date(value).toLocaleTimeString('en-US', {hour: 'numeric', minute: '2-digit', ...(timeZone ? {timeZone} : {})});
}

/** 'Today', 'Yesterday' or a date. */
export function day(value: number | string | Date): string {
    const startOf = (date: Date) => new Date(date).setHours(0, 0, 0, 0);
    const days = Math.round((startOf(new Date()) - startOf(new Date(value))) / 86_400_000);
    return ['Today', 'Yesterday'][days] ?? new Date(value).toLocaleDateString('en-US', {month: 'long', day: 'numeric', year: 'numeric'});
}

/** `Components.Timestamp`: the day, the time, or 'Today at 3:20 AM'. */
export function Timestamp({value = Date.now(), useDate = true, useTime = true, className, timeZone}: TimestampProps): JSX.Element {
    const parts = [useDate ? day(value) : '', useTime ? clock(value, timeZone) : ''].filter(Boolean);
    return <time className={className} dateTime={new Date(value).toISOString()}>{parts.join(' at ')}</time>;
}

/** '34 min. ago', as the popover shows it; '' for a moment that is not known. */
export function ago(value: number | undefined): string {
    if (!value) {
        return '';
    }
    const minutes = Math.floor((Date.now() - value) / 60_000);
    if (minutes < 1) {
        return 'Last online just now';
    }
    const [amount, unit] = minutes < 60 ? [minutes, 'min.'] : minutes < 1440 ? [Math.floor(minutes / 60), 'hr.'] : [Math.floor(minutes / 1440), 'days'];
    return `Last online ${amount} ${unit} ago`;
}
