// Every function of the stub ends here, so that a test which reaches it by mistake says so.
module.exports = function absent() {
  throw new Error("libsignal is not installed: the tests run gateways without their chat channels");
};
