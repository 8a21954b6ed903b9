export { isPublicAddress } from "./addresses.js";
export { makeFetch, type Fetch, type Fetched, type FetchOptions } from "./fetch.js";
export { feedsIn, type Feed } from "./opml.js";
export { fetchSource } from "./source.js";
export { watchFeeds, type Clock, type FeedState, type WatchOptions, type WatchState } from "./watch.js";
