const absent = require("../absent.js");

exports.calculateMAC = absent;
exports.decrypt = absent;
exports.deriveSecrets = absent;
exports.encrypt = absent;
exports.hash = absent;
exports.verifyMAC = absent;
