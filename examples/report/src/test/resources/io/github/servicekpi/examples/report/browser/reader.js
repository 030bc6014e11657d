// What a reader notices about a page. The browser runs this file in front of each question.
const reader = window.reader ??= (() => {
    const describe = element => element.outerHTML.slice(0, 120);

    // What makes a page wider than the window, a scroll bar's width included; and elements that end outside of it.
    const stickingOut = () => {
        const root = document.documentElement;
        const widest = Math.max(root.scrollWidth, document.body.scrollWidth);
        if (root.clientWidth <= screen.width && widest <= root.clientWidth) {
            return [];
        }
        const out = [...document.body.querySelectorAll('*')].filter(element =>
            element.getBoundingClientRect().right > root.clientWidth + 0.5);
        return [`${widest} > ${Math.min(screen.width, root.clientWidth)}`, ...out.slice(-5).map(describe)];
    };

    // The values of every band's cell: each range's own words and the ends that it holds.
    const ranges = () => [...document.querySelectorAll('article.sheet')].map(sheet => Object.fromEntries(
        [...sheet.querySelectorAll('.form [data-indicator] [data-band]')].map(cell => [
            `${cell.closest('tr').dataset.indicator} ${cell.dataset.band}`,
            [...cell.querySelectorAll('.range[data-at-least], .range[data-at-most]')].map(range =>
                `${range.dataset.atLeast ?? ''}..${range.dataset.atMost ?? ''}`),
        ])));

    // Lines of text whose digits do not run from left to right.
    const turnedAround = () => {
        const found = [];
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
            const text = nodes.currentNode.data;
            let before = null;
            for (const {index} of text.matchAll(/\d/g)) {
                const range = document.createRange();
                range.setStart(nodes.currentNode, index);
                range.setEnd(nodes.currentNode, index + 1);
                const at = range.getBoundingClientRect();
                if (before && before.top === at.top && before.left > at.left) {
                    found.push(`${text.slice(Math.max(0, index - 60), index + 60)} in ${describe(nodes.currentNode.parentNode)}`);
                    break;
                }
                before = at;
            }
        }
        return found;
    };

    // The figures of every sheet, by the names that the assessment's JSON has for them; what is not there is left out.
    const named = kebab => kebab.replace(/-(.)/g, (whole, letter) => letter.toUpperCase());
    const figure = cell => cell.dataset.band ?? cell.textContent.trim().replace(/ %$|^\+/g, '');
    const fields = (figures, part, root) => {
        for (const cell of root.querySelectorAll('[data-field]')) {
            if (figure(cell) !== '–') {
                figures[`${part} ${named(cell.dataset.field)}`] = figure(cell);
            }
        }
        const hits = [...root.querySelectorAll('[data-hit=true]')];
        if (hits.length > 0) {
            figures[`${part} band`] = hits.map(figure).join(' and ');
        }
    };
    const sheets = () => [...document.querySelectorAll('article.sheet')].map(sheet => {
        const figures = {};
        sheet.querySelectorAll('.form [data-indicator]').forEach(row => fields(figures, row.dataset.indicator, row));
        sheet.querySelectorAll('.form [data-group]').forEach(row => fields(figures, `group ${row.dataset.group}`, row));
        fields(figures, 'sheet', sheet.querySelector('.result'));
        return figures;
    });

    const controls = () =>
        [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(control =>
            control.tabIndex >= 0 && !control.disabled && control.checkVisibility({visibilityProperty: true}));

    const focusIsSeen = control => {
        const style = getComputedStyle(control);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    };

    let waiting = new Set();
    let unseen = [];
    const start = () => {
        document.activeElement.blur();
        window.scrollTo(0, 0);
        getSelection().collapse(document.body, 0);
        waiting = new Set(controls());
        unseen = [];
        return waiting.size;
    };
    // The Tab key was pressed: says whether nothing is left to reach.
    const stop = () => {
        const control = document.activeElement;
        if (waiting.delete(control) && !focusIsSeen(control)) {
            unseen.push(control);
        }
        return waiting.size === 0;
    };
    const left = () => [
        ...[...waiting].map(control => `not reached: ${describe(control)}`),
        ...unseen.map(control => `focus not seen: ${describe(control)}`),
    ];

    // The stripe of the page from the top of one element to the end of another.
    const MARGIN = 12;
    const between = (from, to) => {
        const top = Math.max(0, from.getBoundingClientRect().top + scrollY - MARGIN);
        const bottom = to.getBoundingClientRect().bottom + scrollY + MARGIN;
        return {x: 0, y: top, width: document.documentElement.clientWidth, height: bottom - top, scale: 1};
    };

    return {between, stickingOut, ranges, turnedAround, sheets, start, stop, left};
})();
