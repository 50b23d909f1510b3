import React from 'react';
import type {ReactNode} from 'react';

import {AtMention} from './at-mention';

const ATTRIBUTES: Record<string, string> = {class: 'className', href: 'href', rel: 'rel', target: 'target', title: 'title'};

function toReact(node: Node, key: number): ReactNode {
    if (node.nodeType === Node.TEXT_NODE) {
        return node.textContent;
    }
    if (!(node instanceof Element)) {
        return null;
    }
    const children = [...node.childNodes].map(toReact);
    const mention = node.getAttribute('data-mention');
    if (mention) {
        return <AtMention key={key} name={mention}>{children}</AtMention>;
    }
    const props = [...node.attributes].flatMap(({name, value}) => (ATTRIBUTES[name] ? [[ATTRIBUTES[name], value]] : []));
    return React.createElement(node.localName, {key, ...Object.fromEntries(props)}, ...children);
}

/**
 * `PostUtils.messageHtmlToComponent`: HTML of `formatText` as React elements, mentions with their popover.
 */
export function messageHtmlToComponent(html: string): ReactNode {
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    return <>{[...body.childNodes].map(toReact)}</>;
}
