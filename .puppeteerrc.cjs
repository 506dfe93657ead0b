// The browser is found or fetched by the set-up, never while packages install.
module.exports = { skipDownload: true };
