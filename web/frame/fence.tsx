import { Component, type ReactNode } from "react";
import { Notice } from "../parts/shown.js";
import { text } from "../texts/index.js";

interface FenceProps {
  readonly children: ReactNode;
}

/** Keeps the frame standing when a view breaks, and says so. */
export class Fence extends Component<FenceProps, { readonly fault: string | null }> {
  override state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: string } {
    return { fault: String(fault) };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return (
      <Notice tone="bad" title={text("state.broken")}>
        <code>{this.state.fault}</code>
        <p>
          <button
            type="button"
            onClick={() => {
              this.setState({ fault: null });
            }}
          >
            {text("state.again")}
          </button>
        </p>
      </Notice>
    );
  }
}
