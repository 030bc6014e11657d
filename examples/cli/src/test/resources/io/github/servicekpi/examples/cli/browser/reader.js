// What a reader notices about a page. The browser runs this file in front of each question.
const reader = window.reader ??= (() => {
    const describe = element => element.outerHTML.slice(0, 120);

    // Elements whose box ends outside the window, but for what scrolls inside a box of its own.
    const stickingOut = () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) {
            return [];
        }
        const out = [...document.body.querySelectorAll('*')].filter(element =>
            element.getBoundingClientRect().right > root.clientWidth + 0.5);
        return [`${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(-5).map(describe)];
    };

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

    return {stickingOut, start, stop, left};
})();
