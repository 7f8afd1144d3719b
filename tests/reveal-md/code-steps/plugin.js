globalThis.document.documentElement.dataset.ran = 'plugin';
