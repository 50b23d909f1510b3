import path from 'node:path';

/**
 * Who may import whom within webapp/src: index → admin → command, ui → app → actions → steps → core.
 * `types` may be named with `import type` only: nothing of them is in the bundle for it.
 */
const LAYERS = {
    contract: {values: ['core'], types: ['host', 'api', 'app']},
    index: {values: ['contract', 'host', 'admin'], types: []},
    admin: {values: ['contract', 'command', 'ui', 'app', 'actions', 'steps', 'core', 'api', 'host', 'i18n'], types: []},
    command: {values: ['app', 'actions', 'steps', 'core'], types: ['api', 'host', 'contract']},
    ui: {values: ['app', 'actions', 'steps', 'core', 'i18n'], types: ['api', 'host', 'contract']},
    app: {values: ['actions', 'steps', 'core'], types: ['api', 'host']},
    actions: {values: ['steps', 'core'], types: []},
    steps: {values: ['core'], types: []},
    core: {values: [], types: []},
    api: {values: ['core'], types: []},
    host: {values: ['core'], types: ['contract']},
    i18n: {values: ['core'], types: []},
};

/** The folder under webapp/src a path lies in, or the bare name of a file that lies there directly. */
function layerOf(sources, file) {
    const [first] = path.relative(sources, file).split(path.sep);
    return first.replace(/\.[jt]sx?$/, '');
}

function complaint(sources, from, target, typeOnly) {
    if (path.relative(sources, target).startsWith('..')) {
        return path.basename(target) === 'plugin.json' ? undefined : 'webapp/src imports nothing of the repository outside itself';
    }
    const own = layerOf(sources, from);
    const other = layerOf(sources, target);
    const rule = LAYERS[own];
    if (!rule) {
        return `${own} has no place in build/lint/layers.mjs yet`;
    }
    if (own === other || rule.values.includes(other) || (typeOnly && rule.types.includes(other))) {
        return undefined;
    }
    return rule.types.includes(other) ? `${own} may import types of ${other} only (import type)` : `${own} does not import ${other}: see "The house" in CONTRIBUTING.md`;
}

function isTypeOnly(node) {
    if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') {
        return true;
    }
    const names = node.specifiers ?? [];
    return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** An ESLint rule that holds webapp/src to LAYERS. Option: {sources: the absolute path of webapp/src}. */
export const layers = {
    meta: {type: 'problem', schema: [{type: 'object', properties: {sources: {type: 'string'}}}], messages: {layer: '{{why}}.'}},
    create(context) {
        const {sources} = context.options[0];
        const check = (node) => {
            const name = node.source?.value ?? node.argument?.literal?.value;
            if (typeof name !== 'string' || !name.startsWith('.')) {
                return;
            }
            const why = complaint(sources, context.filename, path.resolve(path.dirname(context.filename), name), isTypeOnly(node));
            if (why) {
                context.report({node, messageId: 'layer', data: {why}});
            }
        };
        return {ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check, TSImportType: check};
    },
};
