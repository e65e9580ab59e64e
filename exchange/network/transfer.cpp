#include "exchange/network/transfer.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace clearframe::exchange {
namespace {

using policy::FailureKind;

constexpr long httpOk = 200;
constexpr long httpPartial = 206;
constexpr long httpNotModified = 304;
constexpr long httpRangeNotSatisfiable = 416;

struct Handle {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
};
struct Headers {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, Headers>;

bool ready() {
    static const bool made = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return made;
}

/// What arrives, and what has to be known of it while it does.
struct Arriving {
    CURL* curl = nullptr;
    std::size_t most = 0;
    const std::function<bool()>* goOn = nullptr;
    ports::Bytes body;
    std::string tag;
    bool begun = false; ///< this attempt's first bytes came
    bool tooLarge = false;
    bool stopped = false;
};

std::size_t onBody(const char* data, std::size_t, std::size_t size, void* user) {
    auto& in = *static_cast<Arriving*>(user);
    if (!in.begun) {
        in.begun = true;
        long status = 0;
        curl_easy_getinfo(in.curl, CURLINFO_RESPONSE_CODE, &status);
        if (status != httpPartial) in.body.clear(); // it did not go on: from the beginning
    }
    if (in.body.size() + size > in.most) {
        in.tooLarge = true;
        return 0;
    }
    in.body.insert(in.body.end(), data, data + size);
    return size;
}

std::size_t onHeader(const char* data, std::size_t, std::size_t size, void* user) {
    auto& in = *static_cast<Arriving*>(user);
    const std::string_view line(data, size);
    constexpr std::string_view name = "etag:";
    constexpr std::size_t longestTag = 256;
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    if (line.size() <= name.size() ||
        !std::equal(name.begin(), name.end(), line.begin(), [&](char a, char b) { return same(b, a); }))
        return size;
    auto value = line.substr(name.size());
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t'))
        value.remove_prefix(1);
    while (!value.empty() && static_cast<unsigned char>(value.back()) <= ' ')
        value.remove_suffix(1);
    in.tag = value.size() <= longestTag ? std::string(value) : std::string{};
    return size;
}

int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto& in = *static_cast<Arriving*>(user);
    in.stopped = in.goOn != nullptr && *in.goOn && !(*in.goOn)();
    return in.stopped ? 1 : 0;
}

tl::unexpected<policy::Failure> refused(std::string text) {
    return policy::fail(FailureKind::refused, std::move(text));
}

tl::unexpected<policy::Failure> later(std::string text) {
    return policy::fail(FailureKind::unavailable, std::move(text));
}

/// A break in the middle, after which it is worth to go on from there.
bool broke(CURLcode code) {
    return code == CURLE_PARTIAL_FILE || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING ||
           code == CURLE_SSL_CONNECT_ERROR || code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM;
}

tl::unexpected<policy::Failure> failureOf(CURLcode code, const Arriving& in, const TransferSpec& spec) {
    if (in.stopped) return policy::fail(FailureKind::cancelled, "Stopped. The list in use stays.");
    if (in.tooLarge)
        return refused(fmt::format("What the address sends as {} is too large. The list in use stays. Ask IT to check "
                                   "the address.",
                                   spec.what));
    switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return refused("The list’s address has to begin with https. Ask IT to correct it.");
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return refused("The server could not prove that it is the school’s. Nothing was taken from it. Tell IT.");
    case CURLE_SSL_CERTPROBLEM:
        return refused("The kiosk’s own certificate for the server cannot be used. Ask IT to bring it again.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return later("The kiosk cannot reach the list’s server now. The list in use stays. It tries again by itself.");
    case CURLE_OPERATION_TIMEDOUT:
        return later("The list’s server is too slow now. The list in use stays. The kiosk tries again by itself.");
    default:
        return later("The connection to the list’s server broke. The list in use stays. The kiosk tries again by "
                     "itself.");
    }
}

tl::unexpected<policy::Failure> failureOf(long status, const TransferSpec& spec) {
    constexpr long redirects = 300;
    constexpr long clientErrors = 400;
    constexpr long serverErrors = 500;
    if (status == 401 || status == 403)
        return refused("The list’s server does not let the kiosk in. Ask IT to check its token or certificate.");
    if (status == 404 || status == 410)
        return refused(fmt::format("There is no file at the address for {}. Ask IT to check the address.", spec.what));
    if (status == 429 || status >= serverErrors)
        return later("The list’s server is in trouble now. The list in use stays. The kiosk tries again by itself.");
    if (status >= redirects && status < clientErrors)
        return refused("The list’s address points somewhere else. The kiosk does not follow. Ask IT for the new "
                       "address.");
    return refused(fmt::format("The list’s server answered in a way the kiosk does not know ({}). Tell IT.", status));
}

class Attempt {
public:
    Attempt(const ports::ListAddress& address, const TransferSpec& spec, const FetchLimits& limits, Arriving& in)
        : curl_(curl_easy_init()), in_(in) {
        if (!curl_) return;
        in_.curl = curl_.get();
        in_.begun = false;
        set(CURLOPT_URL, spec.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "https");
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!address.authority.empty()) {
            set(CURLOPT_CAPATH, nullptr);
            pem(CURLOPT_CAINFO_BLOB, address.authority);
        }
        if (!address.certificate.empty()) {
            pem(CURLOPT_SSLCERT_BLOB, address.certificate);
            pem(CURLOPT_SSLKEY_BLOB, address.key);
        }
        set(CURLOPT_PROXY, address.proxy.c_str()); // empty: none, not even the environment's
        set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
        set(CURLOPT_USERAGENT, "Clearframe");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connect.count()));
        set(CURLOPT_TIMEOUT, static_cast<long>(limits.whole.count()));
        set(CURLOPT_LOW_SPEED_LIMIT, limits.slowestBytes);
        set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.silence.count()));
        set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(spec.mostBytes));
        set(CURLOPT_WRITEFUNCTION, &onBody);
        set(CURLOPT_WRITEDATA, &in_);
        set(CURLOPT_HEADERFUNCTION, &onHeader);
        set(CURLOPT_HEADERDATA, &in_);
        set(CURLOPT_XFERINFOFUNCTION, &onProgress);
        set(CURLOPT_XFERINFODATA, &in_);
        set(CURLOPT_NOPROGRESS, 0L);
        if (!address.token.empty()) header("Authorization: Bearer " + address.token);
        // A range is only good for the very file that was begun.
        const bool goesOn = !in_.body.empty() && in_.tag.starts_with('"');
        if (goesOn) {
            header("If-Range: " + in_.tag);
            set(CURLOPT_RANGE, fmt::format("{}-", in_.body.size()).c_str());
        } else {
            in_.body.clear();
            if (!spec.ifNoneMatch.empty()) header("If-None-Match: " + spec.ifNoneMatch);
        }
        if (headers_) set(CURLOPT_HTTPHEADER, headers_.get());
    }

    [[nodiscard]] bool usable() const { return curl_ && !failed_; }
    CURLcode run() { return curl_easy_perform(curl_.get()); }
    [[nodiscard]] long status() const {
        long status = 0;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
        return status;
    }

private:
    template <class Value> void set(CURLoption option, Value value) {
        failed_ = failed_ || curl_easy_setopt(curl_.get(), option, value) != CURLE_OK;
    }
    void pem(CURLoption option, const std::string& text) {
        std::string copy = text;
        curl_blob blob{.data = copy.data(), .len = copy.size(), .flags = CURL_BLOB_COPY};
        set(option, &blob);
    }
    void header(const std::string& line) {
        auto* longer = curl_slist_append(headers_.get(), line.c_str());
        failed_ = failed_ || longer == nullptr;
        if (longer == nullptr) return;
        (void)headers_.release();
        headers_.reset(longer);
    }

    std::unique_ptr<CURL, Handle> curl_;
    HeaderList headers_;
    Arriving& in_;
    bool failed_ = false;
};

} // namespace

policy::Result<std::optional<Transferred>> transfer(const ports::ListAddress& address, const TransferSpec& spec,
                                                    const FetchLimits& limits, const std::function<bool()>& goOn) {
    if (!ready()) return later("The kiosk’s network cannot be used now. The list in use stays. Restart the kiosk.");
    Arriving in{.most = spec.mostBytes, .goOn = &goOn};
    for (int left = limits.resumes;; --left) {
        Attempt attempt(address, spec, limits, in);
        // An option that this libcurl does not know might be the one that keeps something out.
        if (!attempt.usable())
            return later("The kiosk’s network cannot be used now. The list in use stays. Restart the kiosk.");
        const auto code = attempt.run();
        const auto status = attempt.status();
        if (code == CURLE_FILESIZE_EXCEEDED) in.tooLarge = true;
        if (code == CURLE_OK && (status == httpOk || status == httpPartial))
            return Transferred{std::move(in.body), std::move(in.tag)};
        if (code == CURLE_OK && status == httpNotModified && !spec.ifNoneMatch.empty()) return std::nullopt;
        const bool again = left > 0 && !in.stopped && !in.tooLarge;
        if (again && code == CURLE_OK && status == httpRangeNotSatisfiable) {
            in.body.clear();
            continue;
        }
        if (again && broke(code) && !in.body.empty()) continue;
        return code == CURLE_OK ? failureOf(status, spec) : failureOf(code, in, spec);
    }
}

} // namespace clearframe::exchange
