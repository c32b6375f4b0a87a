const absent = require("../absent.js");

exports.calculateAgreement = absent;
exports.calculateSignature = absent;
exports.generateKeyPair = absent;
exports.getPublicFromPrivateKey = absent;
exports.verifySignature = absent;
