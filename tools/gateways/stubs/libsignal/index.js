// One `exports.` line per name: that is how Node finds the names an ES module may import.
const absent = require("./absent.js");

exports.ProtocolAddress = absent;
exports.SessionBuilder = absent;
exports.SessionCipher = absent;
exports.SessionRecord = absent;
exports.crypto = require("./src/crypto.js");
exports.curve = require("./src/curve.js");
exports.keyhelper = {};
